using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>
/// Which node sends, and which waves it has. A claim lasts a few seconds and is renewed while its node lives; when it dies,
/// another node takes over. Time is real here: how fast the campaign's clock runs does not matter.
/// </summary>
internal sealed class WaveClaims(Database database, NodeId node, TimeProvider clock)
{
    private const string BecomeSender =
        "update sending_node set node = @node, until = @until where node = @node or until < @now";

    /// <summary>A node seen within this time is alive, and its claims hold.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan ShortestRest = TimeSpan.FromMilliseconds(250);

    /// <summary>The campaign's clock may be faster than this one, so a wave that rests is looked at now and then.</summary>
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>
    /// Takes the unfinished wave whose turn it is, if no other node has it: times that people chose come first, then the
    /// oldest. Waves go one after the other, for they share one pace; one in which everybody still waits lets others pass.
    /// </summary>
    public async Task<string?> TakeOldestAsync(CancellationToken cancellationToken)
    {
        const string Oldest = """
            select w.id from wave w
            where w.state in ('planned', 'running') and (w.rests_until is null or w.rests_until <= @now)
            order by case when w.kind = 'promise' then 0 else 1 end, w.created_at, w.id limit 1
            """;
        const string Take = """
            update wave set state = 'running', claimed_by = @node, claimed_until = @until
            where id = @id and state in ('planned', 'running')
                and (claimed_by is null or claimed_by = @node or claimed_until < @now)
            """;
        if (await database.ReadAsync<string>(Oldest, new { now = Now }, cancellationToken) is not [var id])
        {
            return null;
        }

        await using var session = new Session(database);
        var values = new
        {
            id,
            node = node.Value,
            now = Now,
            until = Now + Lease,
        };
        if (
            await session.ExecuteAsync(BecomeSender, values, cancellationToken) is 0
            || await session.ExecuteAsync(Take, values, cancellationToken) is 0
        )
        {
            return null;
        }

        await SettleAsync(session, id, cancellationToken);
        await session.CommitAsync(cancellationToken);

        return id;
    }

    /// <summary>What was begun and never finished may have arrived or not. To be called when nothing of the wave is under way here.</summary>
    public async Task<bool> SettleAsync(string wave, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        var ours = await RenewAsync(session, wave, cancellationToken);
        if (ours)
        {
            await SettleAsync(session, wave, cancellationToken);
            await session.CommitAsync(cancellationToken);
        }

        return ours;
    }

    /// <summary>Ends the wave, if nobody in it is still to be sent to.</summary>
    public async Task<bool> EndAsync(string wave, CancellationToken cancellationToken)
    {
        const string Sql = """
            update wave set state = 'ended', ended_at = @now, claimed_by = null
            where id = @wave and claimed_by = @node and state = 'running'
                and not exists (select 1 from wave_send where wave_id = @wave and state in ('planned', 'attempting'))
            """;
        await using var session = new Session(database);
        var values = new
        {
            wave,
            node = node.Value,
            now = clock.GetUtcNow(),
        };
        var ended = await session.ExecuteAsync(Sql, values, cancellationToken) > 0;
        await session.CommitAsync(cancellationToken);

        return ended;
    }

    /// <summary>Lays the wave aside until somebody in it can be sent to, so that others may pass.</summary>
    public async Task RestAsync(string wave, CancellationToken cancellationToken)
    {
        const string Next = """
            select min(not_before) as not_before, min(wait_until) as wait_until from wave_send
            where wave_id = @wave and state = 'planned'
                and (not_before > @now or wait_until > @campaignNow)
            """;
        const string Rest = "update wave set rests_until = @until where id = @wave and claimed_by = @node";
        await using var session = new Session(database);
        var campaignNow = clock.GetUtcNow();
        var next = await session.FindAsync<NextTime>(
            Next,
            new
            {
                wave,
                now = Now,
                campaignNow,
            },
            cancellationToken
        );
        var wait = Shortest(next?.NotBefore - Now, next?.WaitUntil - campaignNow) ?? ShortestRest;
        var values = new
        {
            wave,
            node = node.Value,
            until = Now + TimeSpan.FromTicks(Math.Clamp(wait.Ticks, ShortestRest.Ticks, LongestRest.Ticks)),
        };
        await session.ExecuteAsync(Rest, values, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>Stops the wave: nobody else in it is sent to until it is started again.</summary>
    public async Task StopAsync(string wave, string reason, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        await session.ExecuteAsync(
            "update wave set state = 'stopped', reason = @reason, ended_at = @now, claimed_by = null where id = @wave and state = 'running'",
            new
            {
                wave,
                reason,
                now = clock.GetUtcNow(),
            },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>Lets another node have the wave at once.</summary>
    public async Task ReleaseAsync(string wave, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        await session.ExecuteAsync(
            "update wave set claimed_by = null, claimed_until = @now where id = @wave and claimed_by = @node",
            new
            {
                wave,
                node = node.Value,
                now = Now,
            },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>Tells the others that this node lives, and keeps what it has claimed.</summary>
    public async Task BeatAsync(CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        await session.ExecuteAsync(
            "insert into node (id, seen_at) values (@node, @now) on conflict (id) do update set seen_at = excluded.seen_at",
            new { node = node.Value, now = Now },
            cancellationToken
        );
        await session.ExecuteAsync(
            "delete from node where seen_at < @before",
            new { before = Now - TimeSpan.FromDays(1) },
            cancellationToken
        );
        await RenewAsync(session, wave: null, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>This node ends: nobody has to wait until its time has run out.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        await session.ExecuteAsync("delete from node where id = @node", new { node = node.Value }, cancellationToken);
        await session.ExecuteAsync(
            "update sending_node set until = 0 where node = @node",
            new { node = node.Value },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>Whether some process is there to send.</summary>
    public Task<bool> AnyNodeAsync(CancellationToken cancellationToken) =>
        database.AnyAsync(
            "select 1 from node where seen_at > @after limit 1",
            new { after = Now - Lease },
            cancellationToken
        );

    private static TimeSpan? Shortest(TimeSpan? one, TimeSpan? other) => one < other || other is null ? one : other;

    private async Task<bool> RenewAsync(Session session, string? wave, CancellationToken cancellationToken)
    {
        const string Sender = "update sending_node set until = @until where node = @node and until > 0";
        const string Waves = """
            update wave set claimed_until = @until
            where claimed_by = @node and state = 'running' and id = coalesce(cast(@wave as text), id)
            """;
        var values = new
        {
            wave,
            node = node.Value,
            until = Now + Lease,
        };
        await session.ExecuteAsync(Sender, values, cancellationToken);

        return await session.ExecuteAsync(Waves, values, cancellationToken) > 0;
    }

    private static Task<int> SettleAsync(Session session, string wave, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update wave_send set state = 'uncertain', reason = 'interrupted' where wave_id = @wave and state = 'attempting'",
            new { wave },
            cancellationToken
        );

    private sealed record NextTime
    {
        public DateTimeOffset? NotBefore { get; init; }
        public DateTimeOffset? WaitUntil { get; init; }
    }
}
