using System.Runtime.InteropServices;

namespace TracesBot.Understanding.Times;

/// <summary>A day, week or month that was named.</summary>
/// <param name="First">The day, or the first of them.</param>
/// <param name="Last">The last day of a week or month; the day itself otherwise.</param>
/// <param name="Sort">How it was named.</param>
/// <param name="Problem">Why there is no such day to come.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Day(DateOnly First, DateOnly Last, DaySort Sort, WhenProblem Problem = WhenProblem.None)
{
    public static Day Impossible => new(default, default, DaySort.Date, WhenProblem.Impossible);

    public static Day On(DateOnly date, DaySort sort = DaySort.Date) => new(date, date, sort);

    public static Day Week(DateOnly monday) => new(monday, monday.AddDays(6), DaySort.Week);

    public static Day Month(DateOnly first) => new(first, first.AddMonths(1).AddDays(-1), DaySort.Month);
}

internal enum DaySort
{
    Date,
    Relative,
    Weekday,
    Week,
    Month,
}

/// <summary>Which way a day without a year is looked for.</summary>
internal enum Toward
{
    Future,
    Past,
}
