using TracesBot.Storage;
using TracesBot.Turns;

namespace TracesBot.People;

/// <summary>The teams that the bot has been added to, as a turn learns of them.</summary>
internal sealed class TeamStore(Session session)
{
    /// <summary>Keeps the team, to read its members at the next opportunity.</summary>
    public Task AddAsync(TeamPlace team, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into team_source (team_id, name, reference, next_at) values (@Id, @Name, @Reference, @now)
            on conflict (team_id) do update set
                name = excluded.name, reference = excluded.reference, next_at = excluded.next_at
            """,
            new
            {
                team.Id,
                team.Name,
                team.Reference,
                now,
            },
            cancellationToken
        );

    /// <summary>Forgets the team. Whoever came into the roster by it stays.</summary>
    public Task RemoveAsync(string teamId, CancellationToken cancellationToken) =>
        session.ExecuteAsync("delete from team_source where team_id = @teamId", new { teamId }, cancellationToken);
}
