using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>
/// What whoever runs the campaign does with a wave once it is under way. What has left is never called back. It is part of
/// the session's transaction.
/// </summary>
internal sealed class WaveControl(Session session, TimeProvider clock)
{
    /// <summary>Lets a wave go on at once, also when it was resting. Takes <c>@wave</c>, and the time as <c>@real</c>.</summary>
    public const string GoOn = """
        update wave set state = 'planned', reason = null, ended_at = null, claimed_by = null, claimed_until = @real,
            rests_until = null
        where id = @wave and state in ('paused', 'stopped')
        """;

    private const string Head = "w.id, w.kind, w.state, w.created_at, w.created_by, w.any_hour";

    private const string Latest =
        $"select {Head} from wave w where w.kind = 'campaign' order by w.created_at desc, w.id desc limit 1";

    /// <summary>The wave that somebody started last.</summary>
    public Task<WaveHead?> LatestAsync(CancellationToken cancellationToken) =>
        session.FindAsync<WaveHead>(Latest, values: null, cancellationToken);

    /// <summary>The same, for those who only look on.</summary>
    public static async Task<WaveHead?> LatestAsync(Database database, CancellationToken cancellationToken) =>
        await database.ReadAsync<WaveHead>(Latest, values: null, cancellationToken) is [var head] ? head : null;

    public async Task<WaveProgress> ProgressAsync(string wave, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await session.QueryAsync<WaveTally.Row>(
            WaveTally.Sql,
            WaveTally.Values(wave, now),
            cancellationToken
        );

        return WaveTally.Of(rows, now);
    }

    /// <summary>Starts a wave to everybody, or to those whom Teams refused in an earlier one. People are written into it later.</summary>
    /// <param name="againOf">The earlier wave; null for everybody.</param>
    /// <returns>The wave; null when another is under way.</returns>
    public async Task<string?> StartAsync(string by, string? againOf, CancellationToken cancellationToken)
    {
        const string Start = """
            insert into wave (id, kind, state, created_at, created_by, any_hour, claimed_until, again_of)
            values (@id, 'campaign', 'planning', @now, @by, 0, @real, @againOf)
            on conflict do nothing
            """;
        var id = Guid.CreateVersion7().ToString("N");
        var values = new
        {
            id,
            by,
            againOf,
            now = clock.GetUtcNow(),
            real = TimeProvider.System.GetUtcNow(),
        };

        return await session.ExecuteAsync(Start, values, cancellationToken) > 0 ? id : null;
    }

    /// <summary>Holds the wave.</summary>
    /// <returns>False when it is not under way.</returns>
    public Task<bool> PauseAsync(string wave, CancellationToken cancellationToken) =>
        ChangeAsync(
            "update wave set state = 'paused', claimed_by = null where id = @wave and state in ('planned', 'running')",
            wave,
            cancellationToken
        );

    /// <summary>
    /// Lets go on what somebody has paused or Teams has stopped: the wave started last, and the reminders that people asked
    /// for or the calendar brought. An earlier wave stays where it is, for the last one was to the same people.
    /// </summary>
    /// <returns>The waves that go on, as they were.</returns>
    public async Task<IReadOnlyList<WaveHead>> GoOnAsync(CancellationToken cancellationToken)
    {
        const string Held = $"""
            select {Head} from wave w
            where w.state in ('paused', 'stopped') and (w.kind <> 'campaign' or not exists (
                select 1 from wave l
                where l.kind = 'campaign' and (l.created_at > w.created_at or (l.created_at = w.created_at and l.id > w.id))
            ))
            order by w.created_at, w.id
            """;
        var held = await session.QueryAsync<WaveHead>(Held, values: null, cancellationToken);
        var gone = new List<WaveHead>();
        foreach (var wave in held)
        {
            if (await ChangeAsync(GoOn, wave.Id, cancellationToken))
            {
                gone.Add(wave);
            }
        }

        return gone;
    }

    /// <summary>Ends the wave: whoever has not been sent to yet is not.</summary>
    /// <returns>False when it has ended already.</returns>
    public async Task<bool> CancelAsync(string wave, CancellationToken cancellationToken)
    {
        const string Cancel = """
            update wave set state = 'cancelled', ended_at = @now, claimed_by = null
            where id = @wave and state in ('planning', 'planned', 'running', 'paused', 'stopped')
            """;
        const string Skip = """
            update wave_send set state = 'skipped', reason = 'cancelled', at = @now
            where wave_id = @wave and state = 'planned'
            """;
        // What a node that died had begun; a living one still writes down what came of it.
        const string Settle =
            "update wave_send set state = 'uncertain', reason = 'interrupted' where wave_id = @wave and state = 'attempting'";
        var values = new { wave, now = clock.GetUtcNow() };
        if (await session.ExecuteAsync(Cancel, values, cancellationToken) is 0)
        {
            return false;
        }

        await session.ExecuteAsync(Skip, values, cancellationToken);
        await session.ExecuteAsync(Settle, values, cancellationToken);

        return true;
    }

    private async Task<bool> ChangeAsync(string sql, string wave, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(sql, new { wave, real = TimeProvider.System.GetUtcNow() }, cancellationToken) > 0;
}

/// <summary>Which wave, and who started it when.</summary>
internal sealed record WaveHead
{
    public required string Id { get; init; }

    /// <summary>Gets one of <see cref="WaveKinds"/>.</summary>
    public string Kind { get; init; } = WaveKinds.Campaign;
    public required string State { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public string CreatedBy { get; init; } = "";
    public long AnyHour { get; init; }

    /// <summary>Gets a value indicating whether somebody may be sent to without anything being done to it.</summary>
    public bool IsMoving => State is WaveStates.Planning or WaveStates.Planned or WaveStates.Running;

    /// <summary>Gets a value indicating whether it has not come to its end, by itself or by somebody.</summary>
    public bool IsOpen => State is not (WaveStates.Ended or WaveStates.Cancelled);
}
