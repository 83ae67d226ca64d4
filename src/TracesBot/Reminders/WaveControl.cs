using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>What whoever runs the campaign does with a wave once it is under way. What has left is never called back.</summary>
internal sealed class WaveControl(Database database, TimeProvider clock)
{
    /// <summary>The wave that somebody started last.</summary>
    public async Task<WaveHead?> LatestAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            select id, state, created_at, created_by, any_hour from wave where kind = 'campaign'
            order by created_at desc, id desc limit 1
            """;

        return await database.ReadAsync<WaveHead>(Sql, values: null, cancellationToken) is [var head] ? head : null;
    }

    /// <summary>Holds the wave.</summary>
    /// <returns>False when it is not under way.</returns>
    public Task<bool> PauseAsync(string wave, CancellationToken cancellationToken) =>
        ChangeAsync(
            "update wave set state = 'paused', claimed_by = null where id = @wave and state in ('planned', 'running')",
            wave,
            cancellationToken
        );

    /// <summary>Lets a wave that was paused, by somebody or by Teams, go on.</summary>
    /// <returns>False when it is not paused.</returns>
    public Task<bool> GoOnAsync(string wave, CancellationToken cancellationToken) =>
        ChangeAsync(
            """
            update wave set state = 'planned', reason = null, ended_at = null, claimed_by = null, claimed_until = @real,
                rests_until = null
            where id = @wave and state in ('paused', 'stopped')
            """,
            wave,
            cancellationToken
        );

    /// <summary>Ends the wave: whoever has not been sent to yet is not.</summary>
    /// <returns>False when it has ended already.</returns>
    public async Task<bool> CancelAsync(string wave, CancellationToken cancellationToken)
    {
        const string Cancel = """
            update wave set state = 'cancelled', ended_at = @now, claimed_by = null
            where id = @wave and state in ('planned', 'running', 'paused', 'stopped')
            """;
        const string Skip = """
            update wave_send set state = 'skipped', reason = 'cancelled', at = @now
            where wave_id = @wave and state = 'planned'
            """;
        // What a node that died had begun; a living one still writes down what came of it.
        const string Settle =
            "update wave_send set state = 'uncertain', reason = 'interrupted' where wave_id = @wave and state = 'attempting'";
        await using var session = new Session(database);
        var values = new { wave, now = clock.GetUtcNow() };
        if (await session.ExecuteAsync(Cancel, values, cancellationToken) is 0)
        {
            return false;
        }

        await session.ExecuteAsync(Skip, values, cancellationToken);
        await session.ExecuteAsync(Settle, values, cancellationToken);
        await session.CommitAsync(cancellationToken);

        return true;
    }

    private async Task<bool> ChangeAsync(string sql, string wave, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        var changed = await session.ExecuteAsync(
            sql,
            new { wave, real = TimeProvider.System.GetUtcNow() },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);

        return changed > 0;
    }
}

/// <summary>Which wave, and who started it when.</summary>
internal sealed record WaveHead
{
    public required string Id { get; init; }
    public required string State { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public long AnyHour { get; init; }
}
