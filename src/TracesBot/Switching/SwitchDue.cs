using TracesBot.Clocks;

namespace TracesBot.Switching;

/// <summary>What happens to a record by itself, and when.</summary>
/// <param name="Kind">One of <see cref="DueKinds"/>.</param>
internal sealed record SwitchDue(string Kind, DateTimeOffset At)
{
    /// <summary>Long enough for a phone to have been changed or a method forgotten, short enough to be remembered.</summary>
    private static readonly TimeSpan CheckAfter = TimeSpan.FromDays(28);

    private const int FirstHour = 8;
    private const int LastHour = 17;

    /// <summary>What is due on a record; null when nothing is.</summary>
    public static SwitchDue? Of(SwitchRecord record) =>
        record switch
        {
            { IsSwitched: true, CheckedAt: null, SwitchedAt: { } at } => new SwitchDue(DueKinds.Check, at + CheckAfter),
            { Status: SwitchStatus.Exempt, Until: { } until } => new SwitchDue(DueKinds.Return, until),
            _ => null,
        };

    /// <summary>The next moment at which a person may be asked something unbidden: by day, when people are at work.</summary>
    public static DateTimeOffset NextAsking(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        if (local.Hour is >= FirstHour and < LastHour && IsWorkday(day))
        {
            return now;
        }

        day = local.Hour < FirstHour ? day : day.AddDays(1);
        while (!IsWorkday(day))
        {
            day = day.AddDays(1);
        }

        return LocalTime.At(day, new TimeOnly(FirstHour, 0), zone);
    }

    private static bool IsWorkday(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !SwedishHolidays.Falls(day);
}

/// <summary>The kinds of what is due, as the database writes them.</summary>
internal static class DueKinds
{
    /// <summary>Asks whether the new method still works.</summary>
    public const string Check = "check";

    /// <summary>Ends an exemption.</summary>
    public const string Return = "return";
}
