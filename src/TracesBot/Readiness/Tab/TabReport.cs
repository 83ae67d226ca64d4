using TracesBot.Words;

namespace TracesBot.Readiness.Tab;

/// <summary>The figures of the page.</summary>
/// <param name="Team">The team; null for the whole line.</param>
/// <param name="AsOf">The viewer's own time of day, without a zone.</param>
/// <param name="Teams">Every team of the line that may be shown as one, whichever is looked at.</param>
/// <param name="SmallGroups">The groups that are only shown together; null when there are none.</param>
/// <param name="Notes">Whom the figures or the names leave out, and why.</param>
internal sealed record TabReport(
    string Language,
    string? Team,
    string AsOf,
    TabFigures Figures,
    IReadOnlyList<MethodCount> Methods,
    TabTrend Trend,
    IReadOnlyList<TabTeam> Teams,
    TabFigures? SmallGroups,
    IReadOnlyList<string> Notes
)
{
    /// <param name="days">How many got ready on which day.</param>
    public static TabReport From(TabLook look, IReadOnlyList<DayCount> days)
    {
        var report = ReadinessReport.From(look.Line.Counts);
        var alphabet = StringComparer.Create(look.Phrases.Culture, ignoreCase: true);
        var line = look.Line.Line;

        return new TabReport(
            Phrases.TagOf(look.Phrases.Language),
            look.Line.Team,
            look.Now.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
            TabFigures.Of(report),
            report.ByMethod,
            TabTrend.Of(ReadinessTrend.From(days, DateOnly.FromDateTime(look.Now.DateTime))),
            [
                .. ReadinessReport
                    .ByTeam(line.Open, alphabet)
                    .Select(static team => new TabTeam(team.Team, TabFigures.Of(team.Report))),
            ],
            look.Line.Team is null && line.Folded.Count > 0 ? TabFigures.Of(ReadinessReport.From(line.Folded)) : null,
            [.. NotesOf(look)]
        );
    }

    private static IEnumerable<string> NotesOf(TabLook look)
    {
        var smallest = look.Line.Line.Masking.Smallest;
        if (look.Line.Unnamed > 0)
        {
            yield return look.Phrases.Readiness.CountedTogether(look.Line.Unnamed, smallest);
        }

        if (look.Line.Withheld > 0)
        {
            yield return look.Phrases.Readiness.LeftOut(look.Line.Withheld, smallest);
        }
    }
}

/// <summary>How many got ready, week by week.</summary>
internal sealed record TabTrend(long Earlier, IReadOnlyList<TabWeek> Weeks)
{
    public static TabTrend Of(ReadinessTrend trend) =>
        new(trend.Earlier, [.. trend.Steps.Select(static week => new TabWeek(week.First, week.People))]);
}

internal sealed record TabWeek(DateOnly Monday, long People);

internal sealed record TabTeam(string Team, TabFigures Figures);

/// <summary>The figures of a group, the levels of evidence apart.</summary>
internal sealed record TabFigures(
    long Ready,
    long Said,
    long Tested,
    long Confirmed,
    long InProgress,
    long NotStarted,
    long Exempt,
    long Stuck,
    long Remaining,
    long Concerned,
    int Percent
)
{
    public static TabFigures Of(ReadinessReport report) =>
        new(
            report.Ready,
            report.Said,
            report.Tested,
            report.Confirmed,
            report.InProgress,
            report.NotStarted,
            report.Exempt,
            report.Stuck,
            report.Remaining,
            report.Concerned,
            report.PercentReady
        );
}
