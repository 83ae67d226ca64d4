using TracesBot.Clocks;

namespace TracesBot.Readiness.Digests;

/// <summary>When a report of the week is due: on its first working day in the morning, or as soon after as the bot can.</summary>
internal static class DigestWeek
{
    private static readonly WorkingHours Hours = new(new TimeOnly(8, 0), new TimeOnly(17, 0));

    /// <summary>The Monday of the week, in days.</summary>
    public static int Of(DateTimeOffset now, TimeZoneInfo zone)
    {
        var day = now.DateIn(zone);

        return day.DayNumber - (((int)day.DayOfWeek + 6) % 7);
    }

    public static bool IsOpen(DateTimeOffset now, TimeZoneInfo zone) => Hours.Include(now, zone);

    /// <summary>The first day on which the next one can come.</summary>
    public static DateOnly Next(DateTimeOffset now, TimeZoneInfo zone) =>
        WorkingHours.WorkdayFrom(DateOnly.FromDayNumber(Of(now, zone) + 7));
}
