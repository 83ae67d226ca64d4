using System.Data.Common;
using TracesBot.Telemetry;

namespace TracesBot.SelfCheck;

/// <summary>Every minute: a round if one is due, what is new to those who run the bot, and the figures to this node's metrics.</summary>
internal sealed partial class SelfWatch(
    CheckRound round,
    WarningPost post,
    WarningStore store,
    SelfCheckHealth health,
    TimeProvider clock,
    ILogger<SelfWatch> logger
) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _once = new(1);

    /// <summary>Does it once; one at a time.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            await LookAsync(cancellationToken);
        }
        finally
        {
            _once.Release();
        }
    }

    public override void Dispose()
    {
        _once.Dispose();
        base.Dispose();
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await round.RunAsync(cancellationToken);
        await post.SendAsync(cancellationToken);
        foreach (var (name, value) in await store.MeasuresAsync(cancellationToken))
        {
            BotMetrics.Measured(name, value);
        }

        var holding = (await store.HoldingAsync(cancellationToken)).Select(static warning => warning.Name).ToList();
        foreach (var name in Checks.All)
        {
            BotMetrics.Warns(name, holding.Contains(name, StringComparer.Ordinal));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TryAsync(store.ResetAsync, stoppingToken);
        using var timer = new PeriodicTimer(Glance, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(RunAsync, stoppingToken);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
            health.Writes = true;
        }
        catch (DbException exception)
        {
            health.Writes = false;
            Log.NotWritten(logger, exception);
        }
        // What looks after the bot must not be what ends it.
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            Log.Failed(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 510,
            Level = LogLevel.Critical,
            Message = "The database cannot be written to; the bot looks again in a minute."
        )]
        public static partial void NotWritten(ILogger logger, Exception exception);

        [LoggerMessage(EventId = 511, Level = LogLevel.Error, Message = "The bot could not look after itself.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
