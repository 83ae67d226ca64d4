namespace TracesBot.Clocks;

/// <summary>When somebody may be written to without having asked: by day, Monday to Friday, on no Swedish holiday.</summary>
internal sealed record WorkingHours(TimeOnly From, TimeOnly To)
{
    /// <summary>The first instant at or after this one that is within somebody's working hours.</summary>
    public DateTimeOffset Next(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var (date, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        if (IsWorkday(date) && time >= From && time < To)
        {
            return at;
        }

        return LocalTime.At(WorkdayFrom(time < From ? date : date.AddDays(1)), From, zone);
    }

    public bool Include(DateTimeOffset at, TimeZoneInfo zone) => Next(at, zone) == at;

    public static bool IsWorkday(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !SwedishHolidays.Falls(date);

    public static DateOnly WorkdayFrom(DateOnly date)
    {
        while (!IsWorkday(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    public static DateOnly WorkdayUntil(DateOnly date)
    {
        while (!IsWorkday(date))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>So many working days later.</summary>
    public static DateOnly WorkdaysAfter(DateOnly date, int days)
    {
        for (; days > 0; days--)
        {
            date = WorkdayFrom(date.AddDays(1));
        }

        return WorkdayFrom(date);
    }
}
