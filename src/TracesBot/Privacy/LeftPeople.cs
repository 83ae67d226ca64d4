using Microsoft.Extensions.Options;
using TracesBot.Counts;
using TracesBot.Storage;

namespace TracesBot.Privacy;

/// <summary>Forgets people who have been missing from the roster for long enough.</summary>
internal sealed class LeftPeople(
    Session session,
    PersonErasure erasure,
    IOptions<RetentionOptions> retention,
    TimeProvider clock
)
{
    private const int AtOnce = 50;

    /// <summary>Notes who has left and who has come back, and forgets the next few.</summary>
    /// <returns>How many were forgotten; 0 when nobody is left to forget.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        // Before the roster, as an import does: two that wait for each other would never end.
        await TeamCounts.TakeTurnAsync(session, cancellationToken);
        var now = clock.GetUtcNow();
        var before = now.AddDays(-retention.Value.LeftPeopleDays);
        await session.ExecuteAsync(
            "update roster set left_at = null where active = 1 and left_at is not null",
            values: null,
            cancellationToken
        );
        await session.ExecuteAsync(
            "update roster set left_at = @now where active = 0 and left_at is null",
            new { now },
            cancellationToken
        );
        var left = await session.QueryAsync<string>(
            "select person_id from roster where active = 0 and left_at < @before order by person_id limit @AtOnce",
            new { before, AtOnce },
            cancellationToken
        );
        foreach (var personId in left)
        {
            await erasure.EraseAsync(personId, ErasedBy.Retention, cancellationToken);
        }

        return left.Count;
    }
}
