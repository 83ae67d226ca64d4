using TracesBot.Clocks;

namespace TracesBot.Readiness;

/// <summary>
/// How many will be ready by a day, if people go on at the pace of late. The range is that of a Poisson process whose
/// rate is known only from as many events as there were: the negative binomial distribution, exact also for few people.
/// </summary>
internal sealed record Forecast
{
    /// <summary>Whole weeks, so that every window has as many Mondays as Fridays.</summary>
    private const int LatestDays = 28;

    private const int FewestDays = 7;
    private const int FewestEvents = 3;

    /// <summary>Past two years of working days a forecast is no more than "not in sight".</summary>
    private const int Furthest = 520;

    /// <summary>From so many events on the normal distribution is as good, and takes no time.</summary>
    private const int ManyEvents = 1000;

    // Eight times of ten the truth lies between the first and the last.
    private static readonly Quantile Low = new(0.1, -1.2816);
    private static readonly Quantile Middle = new(0.5, 0);
    private static readonly Quantile High = new(0.9, 1.2816);

    private readonly double _events;
    private readonly DateOnly _today;

    private Forecast(long events, int workdays, long remaining, DateOnly today)
    {
        Events = events;
        // Half an event more is Jeffreys' prior: it leans neither way.
        _events = events + 0.5;
        _today = today;
        Workdays = workdays;
        Remaining = remaining;
    }

    /// <summary>Gets how many got ready in the days that the pace is taken from.</summary>
    public long Events { get; }

    /// <summary>Gets the number of working days that the pace is taken from.</summary>
    public int Workdays { get; }

    public long Remaining { get; }

    /// <param name="days">How many got ready on which day.</param>
    /// <returns>Null when there is too little to go on: nearly nobody got ready lately, or the first one just did.</returns>
    public static Forecast? From(IReadOnlyCollection<DayCount> days, long remaining, DateOnly today)
    {
        var past = days.Where(day => day.Date < today).ToList();
        if (past.Count is 0)
        {
            return null;
        }

        var begun = past.Min(day => day.Date);
        var first = begun > today.AddDays(-LatestDays) ? begun : today.AddDays(-LatestDays);
        var events = past.Where(day => day.Date >= first).Sum(day => day.People);
        var workdays = WorkdaysBetween(first, today.AddDays(-1));

        return events < FewestEvents || today.DayNumber - first.DayNumber < FewestDays || workdays is 0
            ? null
            : new Forecast(events, workdays, remaining, today);
    }

    /// <summary>How many of those who remain will be ready at the end of the day.</summary>
    public ForecastRange By(DateOnly deadline)
    {
        // Today counts: most of it may still be ahead, and a forecast of a day is wide anyway.
        var ahead = WorkdaysBetween(_today, deadline);

        return new ForecastRange(Ready(Low, ahead), Ready(Middle, ahead), Ready(High, ahead));
    }

    /// <summary>When everybody will be ready; null where that is not in sight.</summary>
    public ForecastDates Everybody() => new(FirstDay(High), FirstDay(Middle), FirstDay(Low));

    private static int WorkdaysBetween(DateOnly first, DateOnly last) =>
        Enumerable
            .Range(0, Math.Clamp(last.DayNumber - first.DayNumber + 1, 0, 3 * Furthest))
            .Count(day => WorkingHours.IsWorkday(first.AddDays(day)));

    private DateOnly? FirstDay(Quantile quantile)
    {
        if (Ready(quantile, Furthest) < Remaining)
        {
            return null;
        }

        var (enough, tooFew) = (Furthest, 0);
        while (enough - tooFew > 1)
        {
            var between = (enough + tooFew) / 2;
            (enough, tooFew) = Ready(quantile, between) >= Remaining ? (between, tooFew) : (enough, between);
        }

        return WorkingHours.WorkdaysAfter(WorkingHours.WorkdayFrom(_today), enough - 1);
    }

    /// <summary>A quantile of the number of events in so many working days to come, and no more than remain.</summary>
    private long Ready(Quantile quantile, int ahead)
    {
        if (ahead <= 0)
        {
            return 0;
        }

        var share = (double)ahead / (ahead + Workdays);
        if (Events > ManyEvents)
        {
            var (mean, variance) = (_events * ahead / Workdays, _events * ahead / Workdays / (1 - share));

            return (long)Math.Clamp(Math.Round(mean + (quantile.Deviations * Math.Sqrt(variance))), 0, Remaining);
        }

        // In logarithms: the chance of no event at all is too small a number otherwise.
        var chance = _events * Math.Log(1 - share);
        var below = Math.Exp(chance);
        var number = 0L;
        while (below < quantile.Share && number < Remaining)
        {
            chance += Math.Log((number + _events) / (number + 1)) + Math.Log(share);
            below += Math.Exp(chance);
            number++;
        }

        return number;
    }

    private sealed record Quantile(double Share, double Deviations);
}

/// <summary>How many get ready, at the least, most likely and at the most.</summary>
internal sealed record ForecastRange(long Least, long Likely, long Most);

/// <summary>When everybody is ready; null is not in sight.</summary>
internal sealed record ForecastDates(DateOnly? Earliest, DateOnly? Likely, DateOnly? Latest);
