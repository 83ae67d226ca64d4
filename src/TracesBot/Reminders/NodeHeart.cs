using System.Data.Common;

namespace TracesBot.Reminders;

/// <summary>Tells every two seconds that this node lives.</summary>
internal sealed partial class NodeHeart(WaveClaims claims, ILogger<NodeHeart> logger) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, TimeProvider.System);
        try
        {
            do
            {
                await TryAsync(claims.BeatAsync, stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await TryAsync(claims.LeaveAsync, CancellationToken.None);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> tell, CancellationToken cancellationToken)
    {
        try
        {
            await tell(cancellationToken);
        }
        catch (DbException exception)
        {
            Log.Missed(logger, exception);
        }
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
