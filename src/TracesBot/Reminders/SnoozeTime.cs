using TracesBot.Clocks;
using TracesBot.Understanding;

namespace TracesBot.Reminders;

/// <summary>Turns what a person said or pressed into the instant of the next reminder.</summary>
internal static class SnoozeTime
{
    public const string Tomorrow = "tomorrow";
    public const string NextWeek = "next-week";
    public const string InThreeHours = "later-today";

    private const int MorningHour = 9;

    /// <summary>Reads a button; null when it is none of ours.</summary>
    public static DateTimeOffset? Of(string button, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(now.DateTime);

        return button switch
        {
            Tomorrow => At(today.AddDays(1), MorningHour, zone),
            NextWeek => At(NextMonday(today), MorningHour, zone),
            InThreeHours => TimeZoneInfo.ConvertTime(now.AddHours(3), zone),
            _ => null,
        };
    }

    /// <summary>Reads what was said.</summary>
    /// <param name="when">The time that was understood; null when none was named.</param>
    /// <param name="now">The present, in the person's own time zone.</param>
    /// <param name="zone">The person's time zone: the clocks may change before the day comes.</param>
    public static Snooze Of(When? when, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (when is not { Problem: WhenProblem.None, Date: { } date })
        {
            return when?.Problem switch
            {
                WhenProblem.Past => new Snooze.Past(),
                WhenProblem.Impossible => new Snooze.Impossible(),
                _ => new Snooze.Unsaid(),
            };
        }

        if (date.DayNumber - DateOnly.FromDateTime(now.DateTime).DayNumber > 366)
        {
            return new Snooze.TooFar();
        }

        var until = when.Time is { } time ? LocalTime.At(date, time, zone) : At(date, HourOf(when.Part), zone);

        return until > now ? new Snooze.Until(until)
            : when.Time is null && now < EndOf(when.Part, date, zone) ? new Snooze.Until(InAnHour(now, zone))
            : new Snooze.Past();
    }

    private static int HourOf(PartOfDay? part) =>
        part switch
        {
            PartOfDay.Afternoon => 13,
            PartOfDay.Evening => 18,
            PartOfDay.Night => 21,
            _ => MorningHour,
        };

    // Said in the afternoon, "this afternoon" is still to come until it ends.
    private static DateTimeOffset EndOf(PartOfDay? part, DateOnly date, TimeZoneInfo zone) =>
        part switch
        {
            PartOfDay.Morning => At(date, 12, zone),
            PartOfDay.Afternoon => At(date, 18, zone),
            _ => At(date.AddDays(1), 0, zone),
        };

    private static DateTimeOffset InAnHour(DateTimeOffset now, TimeZoneInfo zone)
    {
        var hence = now.AddHours(1);
        var quarter = TimeSpan.FromMinutes(15).Ticks;

        return TimeZoneInfo.ConvertTime(
            new DateTimeOffset((hence.UtcTicks + quarter - 1) / quarter * quarter, TimeSpan.Zero),
            zone
        );
    }

    private static DateOnly NextMonday(DateOnly today) => today.AddDays(7 - (((int)today.DayOfWeek + 6) % 7));

    private static DateTimeOffset At(DateOnly date, int hour, TimeZoneInfo zone) =>
        LocalTime.At(date, new TimeOnly(hour, 0), zone);
}

/// <summary>What a wish to be reminded later comes to.</summary>
internal abstract record Snooze
{
    /// <summary>At this instant, written in the person's time zone.</summary>
    internal sealed record Until(DateTimeOffset At) : Snooze;

    /// <summary>It has been already.</summary>
    internal sealed record Past : Snooze;

    /// <summary>There is no such day or time.</summary>
    internal sealed record Impossible : Snooze;

    /// <summary>More than a year ahead.</summary>
    internal sealed record TooFar : Snooze;

    /// <summary>No time was named.</summary>
    internal sealed record Unsaid : Snooze;
}
