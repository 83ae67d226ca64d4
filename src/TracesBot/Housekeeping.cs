using System.Data.Common;
using Microsoft.Extensions.Options;
using TracesBot.Storage;
using TracesBot.Turns;

namespace TracesBot;

/// <summary>Forgets, once an hour, what need not be kept.</summary>
internal sealed partial class Housekeeping(
    IServiceScopeFactory scopes,
    IOptions<RetentionOptions> retention,
    TimeProvider clock,
    ILogger<Housekeeping> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope
                    .ServiceProvider.GetRequiredService<DeliveryStore>()
                    .ForgetBeforeAsync(clock.GetUtcNow().AddDays(-retention.Value.DeliveriesDays), stoppingToken);
                await scope.ServiceProvider.GetRequiredService<Session>().CommitAsync(stoppingToken);
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
            Message = "Old deliveries could not be removed; tried again in an hour."
        )]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}

/// <summary>How long things are kept.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Gets or sets how many days a repeated delivery is recognised.</summary>
    public int DeliveriesDays { get; set; } = 2;
}
