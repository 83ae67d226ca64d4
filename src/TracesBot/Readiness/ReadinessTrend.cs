using TracesBot.Cards;

namespace TracesBot.Readiness;

/// <summary>How many people got ready, step by step.</summary>
/// <param name="Step">One of <see cref="TrendStep"/>.</param>
/// <param name="Earlier">Those who got ready before the steps shown.</param>
internal sealed record ReadinessTrend(string Step, long Earlier, IReadOnlyList<StepCount> Steps)
{
    public const int ShownWeeks = 6;

    private const int MostSteps = 31;

    /// <param name="days">How many got ready on which day.</param>
    /// <param name="today">The last step shown is the one of this day, unless the period ends earlier.</param>
    /// <param name="filter">The period and the step asked for.</param>
    public static ReadinessTrend From(
        IReadOnlyCollection<DayCount> days,
        DateOnly today,
        ReadinessFilter? filter = null
    )
    {
        var last = filter?.To is { } to && to < today ? to : today;
        var from = filter?.From is { } asked && asked <= last ? asked : (DateOnly?)null;
        var step = Fitting(filter?.Step ?? Natural(from, last), from, last);
        var first = First(step, from ?? Back(step, last));
        var latest = filter?.To ?? DateOnly.MaxValue;
        List<StepCount> steps = [];
        for (var begin = first; begin <= last; begin = Next(step, begin))
        {
            var end = Next(step, begin);
            steps.Add(
                new StepCount(
                    begin,
                    days.Where(day => day.Date >= begin && day.Date < end && day.Date <= latest).Sum(day => day.People)
                )
            );
        }

        return new ReadinessTrend(step, days.Where(day => day.Date < first).Sum(day => day.People), steps);
    }

    private static string Natural(DateOnly? from, DateOnly last) =>
        (last.DayNumber - from?.DayNumber) switch
        {
            null => TrendStep.Week,
            <= 14 => TrendStep.Day,
            <= 92 => TrendStep.Week,
            _ => TrendStep.Month,
        };

    /// <summary>The step asked for, or a longer one where there would be too many.</summary>
    private static string Fitting(string step, DateOnly? from, DateOnly last)
    {
        var days = from is { } first ? last.DayNumber - first.DayNumber : 0;

        return step switch
        {
            TrendStep.Day when days < MostSteps => TrendStep.Day,
            TrendStep.Day or TrendStep.Week when days < 7 * MostSteps => TrendStep.Week,
            _ => TrendStep.Month,
        };
    }

    private static DateOnly Back(string step, DateOnly last) =>
        step switch
        {
            TrendStep.Day => last.AddDays(-13),
            TrendStep.Week => last.AddDays(-7 * (ShownWeeks - 1)),
            _ => last.AddMonths(1 - ShownWeeks),
        };

    /// <summary>The first day of the step that a day is in; weeks begin on Mondays.</summary>
    private static DateOnly First(string step, DateOnly day) =>
        step switch
        {
            TrendStep.Day => day,
            TrendStep.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => new DateOnly(day.Year, day.Month, 1),
        };

    private static DateOnly Next(string step, DateOnly first) =>
        step switch
        {
            TrendStep.Day => first.AddDays(1),
            TrendStep.Week => first.AddDays(7),
            _ => first.AddMonths(1),
        };
}

/// <param name="First">The first day of the step.</param>
internal sealed record StepCount(DateOnly First, long People);

/// <summary>A day, counted from 1 January 1970, and how many people it is about.</summary>
internal sealed record DayCount
{
    public static readonly DateOnly Epoch = new(1970, 1, 1);

    public long Day { get; init; }

    public long People { get; init; }

    public DateOnly Date => Epoch.AddDays((int)Day);
}
