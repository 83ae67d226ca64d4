using System.Data.Common;
using TracesBot.Storage;

namespace TracesBot.Counts;

/// <summary>Counts changed teams anew now and then, so that readers need not for long.</summary>
internal sealed partial class CountRound(Database database, ILogger<CountRound> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // Most of the time there is nothing, and to look takes no turn from those who write.
        if (await database.AnyAsync("select 1 from count_change limit 1", values: null, cancellationToken))
        {
            await using var session = new Session(database);
            await TeamCounts.RefreshAsync(session, cancellationToken);
            await session.CommitAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Real time, whatever the campaign's clock says: a month that passes at once would be a quarter of a million rounds.
        using var timer = new PeriodicTimer(Pause, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (DbException exception)
            {
                Log.Failed(logger, exception);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 15,
            Level = LogLevel.Warning,
            Message = "Changed teams could not be counted anew; figures are right all the same, and come slower."
        )]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
