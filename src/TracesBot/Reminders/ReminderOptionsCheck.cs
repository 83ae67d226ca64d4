using Microsoft.Extensions.Options;

namespace TracesBot.Reminders;

/// <summary>Refuses settings under which nobody, or everybody at every hour, would be reminded.</summary>
internal sealed class ReminderOptionsCheck : IValidateOptions<ReminderOptions>
{
    public ValidateOptionsResult Validate(string? name, ReminderOptions options)
    {
        var faults = Faults(options).ToList();

        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ReminderOptions options)
    {
        if (options.DaysBefore.Any(static days => days is < 0 or > 365))
        {
            yield return "Reminders:DaysBefore must be 0 to 365 each.";
        }

        if (options is not { WeeklyFor: >= 0 and <= 520, ThenEveryWeeks: >= 1 and <= 52 })
        {
            yield return "Reminders:WeeklyFor must be 0 to 520, and Reminders:ThenEveryWeeks 1 to 52.";
        }

        if (options.At < options.DayBegins || options.At >= options.DayEnds)
        {
            yield return "Reminders:At must lie between Reminders:DayBegins and Reminders:DayEnds.";
        }

        if (
            options is not { StandsStillDays: >= 1 and <= 90, MostInAWeek: >= 1 and <= 7, MostSnoozes: >= 0 and <= 100 }
        )
        {
            yield return "Reminders:StandsStillDays must be 1 to 90, Reminders:MostInAWeek 1 to 7, and Reminders:MostSnoozes 0 to 100.";
        }
    }
}
