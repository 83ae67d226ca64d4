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

/// <summary>One look at other people's data.</summary>
/// <param name="Scope">Whom it was about: <c>line</c>, <c>team:</c> and its name, or <c>person:</c> and the id; then what was shown.</param>
internal sealed record LookUp(string Scope, string Outcome)
{
    public const string Allowed = "allowed";

    /// <summary>Nobody reports to the viewer, or a button named what is not the viewer's to see.</summary>
    public const string Refused = "refused";

    /// <summary>Nothing in the viewer's line is called that.</summary>
    public const string NothingFound = "nothing-found";

    /// <summary>Several fit, and the viewer was asked which.</summary>
    public const string AskedBack = "asked-back";
}
