using TracesBot.Storage;

namespace TracesBot.SelfCheck;

/// <summary>Keeps what was found, what was measured, and when the next round is due.</summary>
internal sealed class WarningStore(Database database)
{
    private const string All = "select name, stage, facts, since, changed_at, ended_at from self_warning";

    /// <summary>Everything that is looked at is due now: somebody may have mended it before the start.</summary>
    public Task ResetAsync(CancellationToken cancellationToken) =>
        ExecuteAsync("update self_round set next_at = 0, daily_at = 0 where id = 1", values: null, cancellationToken);

    /// <summary>Takes the round that is due, so that no other node does.</summary>
    /// <returns>Whether everything is to be looked at; null when no round is due.</returns>
    public async Task<bool?> TakeRoundAsync(
        DateTimeOffset now,
        DateTimeOffset next,
        CancellationToken cancellationToken
    )
    {
        await using var session = new Session(database);
        var taken = await session.ExecuteAsync(
            "update self_round set next_at = @next where id = 1 and next_at <= @now",
            new { now, next },
            cancellationToken
        );
        var daily = await session.FindAsync<long?>(
            "select 1 from self_round where id = 1 and daily_at <= @now",
            new { now },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);

        return taken > 0 ? daily is not null : null;
    }

    public Task<IReadOnlyList<KeptWarning>> AllAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<KeptWarning>(All, values: null, cancellationToken);

    public Task<IReadOnlyList<KeptWarning>> HoldingAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<KeptWarning>($"{All} where ended_at is null order by name", values: null, cancellationToken);

    public async Task<IReadOnlyDictionary<string, long>> MeasuresAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync<Measure>(
            "select name, value from self_measure",
            values: null,
            cancellationToken
        );

        return rows.ToDictionary(row => row.Name, row => row.Value, StringComparer.Ordinal);
    }

    /// <param name="nextDaily">When everything is looked at next; null when that stays as it is.</param>
    public async Task SaveAsync(
        IEnumerable<KeptWarning> warnings,
        IEnumerable<(string Name, long Value)> measures,
        DateTimeOffset? nextDaily,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        const string Put = """
            insert into self_warning (name, stage, facts, since, changed_at, ended_at)
            values (@Name, @Stage, @Facts, @Since, @ChangedAt, @EndedAt)
            on conflict (name) do update set
                stage = excluded.stage, facts = excluded.facts, since = excluded.since,
                changed_at = excluded.changed_at, ended_at = excluded.ended_at
            """;
        const string Measured = """
            insert into self_measure (name, value, at) values (@name, @value, @now)
            on conflict (name) do update set value = excluded.value, at = excluded.at
            """;
        await using var session = new Session(database);
        foreach (var warning in warnings)
        {
            await session.ExecuteAsync(Put, warning, cancellationToken);
        }

        foreach (var (name, value) in measures)
        {
            var values = new
            {
                name,
                value,
                now,
            };
            await session.ExecuteAsync(Measured, values, cancellationToken);
        }

        await session.ExecuteAsync(
            "update self_round set daily_at = coalesce(@nextDaily, daily_at) where id = 1",
            new { nextDaily },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);
    }

    private async Task ExecuteAsync(string sql, object? values, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        await session.ExecuteAsync(sql, values, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    private sealed record Measure
    {
        public string Name { get; init; } = "";
        public long Value { get; init; }
    }
}
