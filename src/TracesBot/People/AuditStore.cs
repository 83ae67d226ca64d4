using TracesBot.Storage;

namespace TracesBot.People;

/// <summary>Keeps who looked at whom, and who did what for others.</summary>
internal sealed class AuditStore(Session session)
{
    public Task AddAsync(
        string viewerId,
        string scope,
        string outcome,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        session.ExecuteAsync(
            "insert into audit (id, at, viewer_id, scope, outcome) values (@id, @now, @viewerId, @scope, @outcome)",
            new
            {
                id = Guid.CreateVersion7(now).ToString(),
                now,
                viewerId,
                scope,
                outcome,
            },
            cancellationToken
        );
}
