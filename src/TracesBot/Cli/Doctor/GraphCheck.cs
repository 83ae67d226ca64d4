using Microsoft.Extensions.Options;
using TracesBot.Graph;

namespace TracesBot.Cli.Doctor;

/// <summary>Whether Microsoft Graph tells of people, where the roster is to follow it.</summary>
internal static class GraphCheck
{
    private const string Name = "graph";

    public static async Task<IReadOnlyList<Finding>> RunAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var options = services.GetRequiredService<IOptions<GraphOptions>>().Value;
        if (!options.Sync)
        {
            return
            [
                Finding.Ok(
                    Name,
                    options switch
                    {
                        { Install: true } => "installs the app; whether it may shows with the first one",
                        { Roles: true } => "looks up the groups of Roles",
                        _ => "not used: Graph:Sync, Graph:Install and Graph:Roles are off",
                    }
                ),
            ];
        }

        var client = services.GetRequiredService<GraphClient>();
        var people = options.Group.Length is 0 ? "users" : $"groups/{options.Group}/members";
        await client.GetAsync(client.Address($"{people}?$top=1&$select=id"), cancellationToken);

        return [Finding.Ok(Name, "Microsoft Graph answers")];
    }
}
