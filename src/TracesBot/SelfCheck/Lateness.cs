using TracesBot.Clocks;
using TracesBot.People;

namespace TracesBot.SelfCheck;

/// <summary>How late something is that goes out in working hours only.</summary>
internal static class Lateness
{
    public static readonly WorkingHours Hours = new(new TimeOnly(8, 0), new TimeOnly(17, 0));

    /// <summary>Whoever has waited longer has waited long enough.</summary>
    private const int MostDays = 60;

    /// <summary>The working hours in Sweden between the two.</summary>
    public static TimeSpan Of(DateTimeOffset due, DateTimeOffset now)
    {
        var late = TimeSpan.Zero;
        var day = due.DateIn(Zones.Default);
        for (var days = 0; days < MostDays && day <= now.DateIn(Zones.Default); days++, day = day.AddDays(1))
        {
            if (WorkingHours.IsWorkday(day))
            {
                var begins = Later(due, LocalTime.At(day, Hours.From, Zones.Default));
                var ends = Earlier(now, LocalTime.At(day, Hours.To, Zones.Default));
                late += ends > begins ? ends - begins : TimeSpan.Zero;
            }
        }

        return late;
    }

    /// <summary>The look of a queue: how late its oldest is, and a warning when that is too late.</summary>
    /// <param name="due">Since when the oldest should have gone out; null when nothing waits.</param>
    public static Look Look(DateTimeOffset? due, long waiting, TimeSpan patience, DateTimeOffset now)
    {
        var late = due is { } since ? Of(since, now) : TimeSpan.Zero;

        return new Look(
            (long)late.TotalSeconds,
            late > patience
                ? new Warning("late", new WarningFacts { Minutes = (long)late.TotalMinutes, Count = waiting })
                : null
        );
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
