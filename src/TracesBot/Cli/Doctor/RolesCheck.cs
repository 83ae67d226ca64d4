using Microsoft.Extensions.Options;
using TracesBot.Graph;
using TracesBot.People;

namespace TracesBot.Cli.Doctor;

/// <summary>Whether everybody who is given a role is somebody.</summary>
internal static class RolesCheck
{
    private const string Name = "roles";

    public static async Task<IReadOnlyList<Finding>> RunAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var named = services.GetRequiredService<Roles>().Named;
        if (named.Count is 0)
        {
            return [Finding.Ok(Name, "nobody is named in Roles: warnings reach nobody in Teams")];
        }

        if (StorageCheck.IsMissing(services))
        {
            return [Finding.Ok(Name, $"{named.Count} named; who they are shows once the bot has run")];
        }

        var members = services.GetRequiredService<RoleMembers>();
        await members.ReadAsync(cancellationToken);
        var asksGraph = services.GetRequiredService<IOptions<GraphOptions>>().Value.IsUsed;
        var findings = new List<Finding>();
        foreach (var id in named)
        {
            findings.Add(Of(id, await members.IsPersonAsync(id, cancellationToken), members.Of(id).Count, asksGraph));
        }

        return findings;
    }

    internal static Finding Of(string id, bool isPerson, int members, bool asksGraph) =>
        !Guid.TryParse(id, out _)
            ? Finding.Fault(
                Name,
                $"'{id}' is not an object id",
                "Copy 'Object ID' of the person or the group in Entra."
            )
        : isPerson ? Finding.Ok(Name, $"{id} is a person")
        : members > 0 ? Finding.Ok(Name, $"{id} is a group with {members} {(members is 1 ? "member" : "members")}")
        : Finding.Warning(
            Name,
            $"{id} is nobody whom the bot knows, and no group with members",
            asksGraph
                ? "A person has to write to the bot once; a group needs GroupMember.Read.All, and is looked up when the bot starts and in its daily round."
                : "A person has to write to the bot once; groups are looked up where Graph:Roles is true."
        );
}
