using System.Data.Common;
using Microsoft.Extensions.Options;
using TracesBot.Reminders.Waves;

namespace TracesBot.Reminders;

/// <summary>Plans, twice a second, what has fallen due: the times that people chose, what managers ask for, and what the calendar brings.</summary>
internal sealed partial class ReminderPlanning(
    WavePlanner planner,
    NudgePlanner nudges,
    SchedulePlanner schedule,
    WaveFill fill,
    IOptions<ReminderOptions> options,
    ILogger<ReminderPlanning> logger
) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Glance, TimeProvider.System);
        do
        {
            try
            {
                await planner.PlanPromisesAsync(stoppingToken);
                await nudges.PlanAsync(stoppingToken);
                await fill.RunAsync(stoppingToken);
                if (options.Value.Automatic && await schedule.PlanAsync(stoppingToken) is { } due and > 0)
                {
                    Log.Planned(logger, due);
                }
            }
            catch (DbException exception)
            {
                Log.Interrupted(logger, exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 330, Level = LogLevel.Information, Message = "{People} people are due a reminder.")]
        public static partial void Planned(ILogger logger, int people);

        [LoggerMessage(
            EventId = 331,
            Level = LogLevel.Error,
            Message = "The database did not answer; what falls due is planned when it does."
        )]
        public static partial void Interrupted(ILogger logger, Exception exception);
    }
}
