namespace TracesBot.Readiness;

/// <summary>How many people got ready, week by week.</summary>
/// <param name="Earlier">Those who got ready before the weeks shown.</param>
internal sealed record ReadinessTrend(long Earlier, IReadOnlyList<WeekCount> Weeks)
{
    public const int ShownWeeks = 6;

    /// <param name="days">How many got ready on which day.</param>
    /// <param name="today">The last week shown is the one of this day; weeks begin on Mondays.</param>
    public static ReadinessTrend From(IReadOnlyCollection<DayCount> days, DateOnly today)
    {
        var thisMonday = MondayOf(today);
        var first = thisMonday.AddDays(-7 * (ShownWeeks - 1));
        var weeks = Enumerable
            .Range(0, ShownWeeks)
            .Select(number => first.AddDays(7 * number))
            .Select(monday => new WeekCount(
                monday,
                days.Where(day => MondayOf(day.Date) == monday).Sum(day => day.People)
            ));

        return new ReadinessTrend(days.Where(day => day.Date < first).Sum(day => day.People), [.. weeks]);
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

internal sealed record WeekCount(DateOnly Monday, long People);

/// <summary>A day, counted from 1 January 1970, and how many people it is about.</summary>
internal sealed record DayCount
{
    private static readonly DateOnly First = new(1970, 1, 1);

    public long Day { get; init; }

    public long People { get; init; }

    public DateOnly Date => First.AddDays((int)Day);
}
