using TracesBot.Reminders.Waves;

namespace TracesBot.Reminders;

/// <summary>Starts a wave and stays until it is over. A running node sends it; where none runs, this process stands in.</summary>
internal sealed class WaveRun(
    WavePlanner planner,
    WaveFill fill,
    WaveView view,
    WaveClaims claims,
    NodeHeart heart,
    WaveDispatcher dispatcher
)
{
    private const int MostlyAway = 9;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    public async Task<(string Id, bool New)> StartAsync(string by, bool anyHour, CancellationToken cancellationToken)
    {
        var started = await planner.PlanAsync(by, anyHour, cancellationToken);
        // One that was started in Teams a moment ago may still be empty, and no node may be there to fill it.
        await fill.RunAsync(cancellationToken);

        return started;
    }

    /// <param name="show">Called about four times a second, more seldom where the wave is long.</param>
    public async Task<WaveProgress> FollowAsync(
        string wave,
        Action<WaveProgress> show,
        CancellationToken cancellationToken
    )
    {
        var standingIn = false;
        try
        {
            while (true)
            {
                var started = TimeProvider.System.GetTimestamp();
                var progress = await view.ProgressAsync(wave, cancellationToken);
                var took = TimeProvider.System.GetElapsedTime(started);
                show(progress);
                if (progress.Over)
                {
                    return progress;
                }

                if (!standingIn && !await claims.AnyNodeAsync(cancellationToken))
                {
                    standingIn = true;
                    await heart.StartAsync(cancellationToken);
                    await dispatcher.StartAsync(cancellationToken);
                }

                // Counting a long wave takes a while, and must not hold it up.
                var pause = took * MostlyAway > Glance ? took * MostlyAway : Glance;
                await Task.Delay(pause, TimeProvider.System, cancellationToken);
            }
        }
        finally
        {
            if (standingIn)
            {
                await dispatcher.StopAsync(CancellationToken.None);
                await heart.StopAsync(CancellationToken.None);
            }
        }
    }
}
