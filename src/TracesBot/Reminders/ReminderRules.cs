using TracesBot.Clocks;
using TracesBot.Knowledge;

namespace TracesBot.Reminders;

/// <summary>Everything that is set about when people are reminded.</summary>
/// <param name="StandsStill">How many working days without a step count as standing still.</param>
/// <param name="MostInAWeek">The most reminders anybody gets in seven days without having asked.</param>
/// <param name="MostSnoozes">How many times a person may put reminders off.</param>
internal sealed record ReminderRules(
    ReminderCalendar Calendar,
    WorkingHours Hours,
    int StandsStill,
    int MostInAWeek,
    int MostSnoozes
)
{
    private static readonly int[] UsualDaysBefore = [30, 14, 7, 3, 1, 0];

    public static ReminderRules From(ReminderOptions options, Campaign campaign) =>
        new(
            new ReminderCalendar(
                campaign.RemovedOn,
                options.DaysBefore is [] ? UsualDaysBefore : options.DaysBefore,
                options.WeeklyFor,
                options.ThenEveryWeeks,
                options.At
            ),
            new WorkingHours(options.DayBegins, options.DayEnds),
            options.StandsStillDays,
            options.MostInAWeek,
            options.MostSnoozes
        );
}
