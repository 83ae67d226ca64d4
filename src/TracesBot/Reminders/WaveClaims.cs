using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>
/// Which node sends which wave. A claim lasts a few seconds and is renewed while its node lives; when it dies, another
/// node takes over. Time is real here: how fast the campaign's clock runs does not matter.
/// </summary>
internal sealed class WaveClaims(Database database, NodeId node, TimeProvider clock)
{
    /// <summary>A node seen within this time is alive, and its claims hold.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(6);

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Takes the oldest unfinished wave, if no other node has it. Waves go one after the other: they share one pace.</summary>
    public async Task<string?> TakeOldestAsync(CancellationToken cancellationToken)
    {
        const string Oldest = """
            select id from wave
            where state in ('planned', 'running') order by created_at, id limit 1
            """;
        const string Take = """
            update wave set state = 'running', claimed_by = @node, claimed_until = @until
            where id = @id and state in ('planned', 'running')
                and (claimed_by is null or claimed_by = @node or claimed_until < @now)
            """;
        if (await database.ReadAsync<string>(Oldest, values: null, cancellationToken) is not [var id])
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
        if (await session.ExecuteAsync(Take, values, cancellationToken) is 0)
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
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>Whether some process is there to send.</summary>
    public Task<bool> AnyNodeAsync(CancellationToken cancellationToken) =>
        database.AnyAsync(
            "select 1 from node where seen_at > @after limit 1",
            new { after = Now - Lease },
            cancellationToken
        );

    private async Task<bool> RenewAsync(Session session, string? wave, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            """
            update wave set claimed_until = @until
            where claimed_by = @node and state = 'running' and id = coalesce(cast(@wave as text), id)
            """,
            new
            {
                wave,
                node = node.Value,
                until = Now + Lease,
            },
            cancellationToken
        ) > 0;

    private static Task<int> SettleAsync(Session session, string wave, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update wave_send set state = 'uncertain', reason = 'interrupted' where wave_id = @wave and state = 'attempting'",
            new { wave },
            cancellationToken
        );
}
