using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>How waves are going, for those who look on.</summary>
internal sealed class WaveView(Database database, TimeProvider clock)
{
    /// <summary>How long a wave may wait before the operator should know.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<WaveProgress> ProgressAsync(string wave, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await database.ReadAsync<WaveTally.Row>(
            WaveTally.Sql,
            WaveTally.Values(wave, now),
            cancellationToken
        );

        return WaveTally.Of(rows, now);
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
}
