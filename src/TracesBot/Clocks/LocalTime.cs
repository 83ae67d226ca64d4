namespace TracesBot.Clocks;

/// <summary>Times of day in a time zone, also on the two days a year when the clocks change.</summary>
internal static class LocalTime
{
    public static DateTimeOffset At(DateOnly date, TimeOnly time, TimeZoneInfo zone) =>
        Instant(date.ToDateTime(time), zone);

    public static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
        {
            // The clocks jump over it: the same time on a clock that nobody has put forward yet.
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, zone.GetUtcOffset(local.AddHours(-3))), zone);
        }

        // An hour that comes twice means the first of the two.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);

        return new DateTimeOffset(local, offset);
    }

    public static DateOnly DateIn(this DateTimeOffset at, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
