using TracesBot.People;

namespace TracesBot.Graph;

/// <summary>Asks who is in the groups that have a role, and in the groups in them.</summary>
internal sealed partial class RoleGroups(
    GraphClient client,
    Roles roles,
    RoleMembers members,
    ILogger<RoleGroups> logger
)
{
    /// <summary>Reads them all. A group that Graph tells nothing of keeps the members it had, for a time.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        foreach (var id in roles.Named.Where(static id => Guid.TryParse(id, out _)))
        {
            if (await members.IsPersonAsync(id, cancellationToken))
            {
                continue;
            }

            try
            {
                await members.SaveAsync(id, await MembersAsync(id, cancellationToken), cancellationToken);
            }
            catch (GraphException exception) when (exception.Status is 404)
            {
                // A person whom the bot has not met yet, or a group that is gone.
                await members.SaveAsync(id, [], cancellationToken);
            }
            catch (GraphException exception)
            {
                Log.NotTold(logger, id, exception.Status, exception.Code);
            }
        }
    }

    private async Task<IReadOnlyList<string>> MembersAsync(string group, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        await client.ReadPagesAsync(
            client.Address($"groups/{group}/transitiveMembers/microsoft.graph.user?$count=true&$top=999&$select=id"),
            member =>
            {
                if (DirectoryChange.IdOf(member) is { } id)
                {
                    ids.Add(id);
                }
            },
            cancellationToken
        );

        return ids;
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 405,
            Level = LogLevel.Warning,
            Message = "Microsoft Graph does not tell who is in the group {Group} of Roles: {Status} {Code}. It needs GroupMember.Read.All."
        )]
        public static partial void NotTold(ILogger logger, string group, int status, string code);
    }
}
