namespace TracesBot.Reminders;

/// <summary>How a wave is counted. Takes what <see cref="Values"/> gives.</summary>
internal static class WaveTally
{
    public const string Sql = """
        select w.state as wave_state, w.reason as wave_reason, w.created_at, s.state, s.reason,
               count(s.person_id) as people,
               sum(case when s.state = 'planned' and s.wait_until > @now then 1 else 0 end) as waiting,
               min(case when s.state = 'planned' and s.wait_until > @now then s.wait_until end) as next_at,
               sum(case when s.state in ('accepted', 'refused', 'uncertain') and s.at > @since then 1 else 0 end) as lately
        from wave w left join wave_send s on s.wave_id = w.id
        where w.id = @wave group by w.state, w.reason, w.created_at, s.state, s.reason order by s.state, s.reason
        """;

    /// <summary>The pace is that of so long.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(10);

    public static object Values(string wave, DateTimeOffset now) =>
        new
        {
            wave,
            now,
            since = now - Lately,
        };

    public static WaveProgress Of(IReadOnlyList<Row> rows, DateTimeOffset now)
    {
        var seconds = Math.Clamp((now - rows[0].CreatedAt).TotalSeconds, 1, Lately.TotalSeconds);

        return new WaveProgress(
            rows[0].WaveState,
            rows[0].WaveReason,
            [.. rows.Where(row => row.People > 0).Select(row => new Tally(row.State!, row.Reason, row.People))]
        )
        {
            Waiting = rows.Sum(row => row.Waiting),
            NextAt = rows.Min(row => row.NextAt),
            PerSecond = rows.Sum(row => row.Lately) / seconds,
        };
    }

    internal sealed record Row
    {
        public string WaveState { get; init; } = "";
        public string? WaveReason { get; init; }
        public DateTimeOffset CreatedAt { get; init; }
        public string? State { get; init; }
        public string? Reason { get; init; }
        public long People { get; init; }
        public long Waiting { get; init; }
        public DateTimeOffset? NextAt { get; init; }
        public long Lately { get; init; }
    }
}
