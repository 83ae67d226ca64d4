using TracesBot.Storage;

namespace TracesBot.Readiness;

/// <summary>Keeps who looked at whom.</summary>
internal sealed class AuditStore(Session session)
{
    public Task AddAsync(string viewerId, LookUp lookUp, DateTimeOffset now, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "insert into audit (id, at, viewer_id, scope, outcome) values (@id, @now, @viewerId, @scope, @outcome)",
            new
            {
                id = Guid.CreateVersion7(now).ToString(),
                now,
                viewerId,
                scope = lookUp.Scope,
                outcome = lookUp.Outcome,
            },
            cancellationToken
        );
}
