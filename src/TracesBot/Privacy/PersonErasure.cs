using TracesBot.Counts;
using TracesBot.Storage;

namespace TracesBot.Privacy;

/// <summary>Forgets a person in one transaction, in every table that says something about them.</summary>
internal sealed class PersonErasure(Session session, IEnumerable<PersonTable> tables, TimeProvider clock)
{
    /// <summary>What is kept of it: that it happened, when, and on whose word; not about whom.</summary>
    private const string Note = """
        insert into audit (id, at, viewer_id, scope, outcome) values (@id, @now, @by, 'erasure', 'done')
        """;

    /// <param name="by">One of <see cref="ErasedBy"/>.</param>
    public async Task EraseAsync(string personId, string by, CancellationToken cancellationToken)
    {
        await TeamCounts.TakeTurnAsync(session, cancellationToken);
        foreach (var table in tables)
        {
            await session.ExecuteAsync(table.Erase, new { personId }, cancellationToken);
        }

        await TeamCounts.ForgetAsync(session, personId, cancellationToken);
        var now = clock.GetUtcNow();
        await session.ExecuteAsync(
            Note,
            new
            {
                id = Guid.CreateVersion7(now).ToString(),
                now,
                by,
            },
            cancellationToken
        );
    }
}

/// <summary>On whose word somebody is forgotten.</summary>
internal static class ErasedBy
{
    public const string Themselves = "themselves";
    public const string Operator = "operator";
    public const string Retention = "retention";
}
