using System.Data.Common;

namespace TracesBot.Reminders;

/// <summary>Tells every two seconds that this node lives.</summary>
internal sealed partial class NodeHeart(WaveClaims claims, ILogger<NodeHeart> logger) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await claims.LeaveAsync(cancellationToken);
        }
        catch (DbException exception)
        {
            Log.Missed(logger, exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, TimeProvider.System);
        do
        {
            try
            {
                await claims.BeatAsync(stoppingToken);
            }
            catch (DbException exception)
            {
                Log.Missed(logger, exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 320,
            Level = LogLevel.Warning,
            Message = "The database did not hear this node's heart."
        )]
        public static partial void Missed(ILogger logger, Exception exception);
    }
}
