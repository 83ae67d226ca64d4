using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>How waves are going, for those who look on.</summary>
internal sealed class WaveView(Database database)
{
    /// <summary>How long a wave may wait before the operator should know.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<WaveProgress> ProgressAsync(string wave, CancellationToken cancellationToken)
    {
        const string Sql = """
            select w.state as wave_state, w.reason as wave_reason, s.state, s.reason, count(s.person_id) as people
            from wave w left join wave_send s on s.wave_id = w.id
            where w.id = @wave group by w.state, w.reason, s.state, s.reason order by s.state, s.reason
            """;
        var rows = await database.ReadAsync<Row>(Sql, new { wave }, cancellationToken);

        return new WaveProgress(
            rows[0].WaveState,
            rows[0].WaveReason,
            [.. rows.Where(row => row.People > 0).Select(row => new Tally(row.State!, row.Reason, row.People))]
        );
    }

    /// <summary>The waves that should be on their way while no living node has them.</summary>
    public Task<IReadOnlyList<StandingWave>> StandingStillAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            select w.id, w.state, w.claimed_until,
                   (select count(*) from wave_send s where s.wave_id = w.id and s.state in ('planned', 'attempting')) as open
            from wave w
            where w.state in ('planned', 'running') and w.claimed_until < @before
            order by w.created_at
            """;

        return database.ReadAsync<StandingWave>(
            Sql,
            new { before = TimeProvider.System.GetUtcNow() - Patience },
            cancellationToken
        );
    }

    private sealed record Row
    {
        public string WaveState { get; init; } = "";
        public string? WaveReason { get; init; }
        public string? State { get; init; }
        public string? Reason { get; init; }
        public long People { get; init; }
    }
}
