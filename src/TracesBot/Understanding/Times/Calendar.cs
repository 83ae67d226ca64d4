namespace TracesBot.Understanding.Times;

/// <summary>Sums about days.</summary>
internal static class Calendar
{
    public static int WeekdayOf(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    public static DateOnly MondayOf(DateOnly date) => date.AddDays(1 - WeekdayOf(date));

    public static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);

    public static DateOnly LastOfMonth(DateOnly date) => FirstOfMonth(date).AddMonths(1).AddDays(-1);

    public static DateOnly? Date(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Gets the next such weekday after today, or the latest before it.</summary>
    public static DateOnly Weekday(DateOnly today, int weekday, Toward toward)
    {
        var ahead = (weekday - WeekdayOf(today) + 7) % 7;
        return toward == Toward.Future ? today.AddDays(ahead == 0 ? 7 : ahead) : today.AddDays(ahead - 7);
    }

    /// <summary>Finds the nearest year in which a day exists and lies the right way from today.</summary>
    public static Day Yearly(DateOnly today, int month, int day, Toward toward)
    {
        var step = toward == Toward.Future ? 1 : -1;
        for (var years = 0; years <= 4; years++)
        {
            if (Date(today.Year + (years * step), month, day) is { } date && date.CompareTo(today) * step >= 0)
            {
                return Day.On(date);
            }
        }

        return Day.Impossible;
    }

    /// <summary>Finds the nearest month that has such a day, the right way from today.</summary>
    public static Day Monthly(DateOnly today, int day, Toward toward)
    {
        var step = toward == Toward.Future ? 1 : -1;
        for (var months = 0; months <= 2; months++)
        {
            var month = FirstOfMonth(today).AddMonths(months * step);
            if (Date(month.Year, month.Month, day) is { } date && date.CompareTo(today) * step > 0)
            {
                return Day.On(date);
            }
        }

        return Day.Impossible;
    }

    public static Day WeekNumber(DateOnly today, int week, Toward toward)
    {
        if (week is < 1 or > 53)
        {
            return Day.Impossible;
        }

        var year = ISOWeek.GetYear(today.ToDateTime(TimeOnly.MinValue));
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        if (toward == Toward.Future && monday.AddDays(6) < today)
        {
            monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year + 1, week, DayOfWeek.Monday));
        }
        else if (toward == Toward.Past && monday > today)
        {
            monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year - 1, week, DayOfWeek.Monday));
        }

        return Day.Week(monday);
    }
}
