using System.Data.Common;
using Microsoft.Extensions.Options;
using TracesBot.Privacy;
using TracesBot.Storage;

namespace TracesBot;

/// <summary>Forgets, once an hour, what need not be kept.</summary>
internal sealed partial class Housekeeping(
    IServiceScopeFactory scopes,
    IEnumerable<Expiry> expiries,
    IOptions<RetentionOptions> retention,
    TimeProvider clock,
    ILogger<Housekeeping> logger
) : BackgroundService
{
    /// <summary>Does it once. Each kind has a transaction of its own: nobody waits for long to write.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var expiry in expiries)
        {
            await using var scope = scopes.CreateAsyncScope();
            var session = scope.ServiceProvider.GetRequiredService<Session>();
            var before = clock.GetUtcNow().AddDays(-expiry.Days(retention.Value));
            var removed = 0;
            foreach (var sql in expiry.Sql)
            {
                removed += await session.ExecuteAsync(sql, new { before }, cancellationToken);
            }

            await session.CommitAsync(cancellationToken);
            if (removed > 0)
            {
                Log.Forgotten(logger, expiry.What, removed);
            }
        }

        int forgotten;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            forgotten = await scope.ServiceProvider.GetRequiredService<LeftPeople>().ForgetAsync(cancellationToken);
            await scope.ServiceProvider.GetRequiredService<Session>().CommitAsync(cancellationToken);
        } while (forgotten > 0);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
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
            EventId = 10,
            Level = LogLevel.Warning,
            Message = "What need not be kept could not be removed; tried again in an hour."
        )]
        public static partial void Failed(ILogger logger, Exception exception);

        [LoggerMessage(EventId = 11, Level = LogLevel.Information, Message = "Kept long enough, {What}: {Rows} rows.")]
        public static partial void Forgotten(ILogger logger, string what, int rows);
    }
}
