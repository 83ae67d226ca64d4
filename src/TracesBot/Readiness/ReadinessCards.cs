using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Readiness;

/// <summary>The cards that show figures.</summary>
internal sealed class ReadinessCards(ReadinessFrame frame)
{
    private readonly ReadinessWords _words = frame.Phrases.Readiness;
    private readonly InsightWords _insights = frame.Phrases.Insights;

    public Card Summary(ReadinessReport report)
    {
        List<CardAction> actions = [];
        if (report.Remaining > 0)
        {
            actions.Add(new PressAction(_words.ShowRemaining, frame.Show(ReadinessView.Remaining), Primary: true));
        }

        if (report.Ready > 0)
        {
            actions.Add(new PressAction(_words.ShowByMethod, frame.Show(ReadinessView.ByMethod)));
            actions.Add(new PressAction(_words.ShowCompleted, frame.Show(ReadinessView.Completed)));
            actions.Add(new PressAction(_words.ShowTrend, frame.Show(ReadinessView.Trend)));
        }

        if (frame.Line is { Team: null, Line.Teams.Count: > 1 })
        {
            actions.Add(new PressAction(_words.ShowTeams, frame.Show(ReadinessView.Teams)));
        }

        actions.Add(new PressAction(frame.Phrases.Export.Offer, frame.Show(ReadinessView.Export)));

        return frame.Card(
            frame.Line?.Team is null ? _words.LineTitle : _words.TeamTitle(frame.Scope),
            [Ring(report), Figures(report), new TextBlock(_words.EvidenceExplained, TextStyle.Subtle)],
            actions
        );
    }

    public Card ByMethod(ReadinessReport report)
    {
        var wanted = frame.Filter.Methods;
        var shown = report
            .ByMethod.Where(method => wanted.Count is 0 || wanted.Contains(method.Method, StringComparer.Ordinal))
            .Concat(
                wanted
                    .Where(method =>
                        report.ByMethod.All(used => !string.Equals(used.Method, method, StringComparison.Ordinal))
                    )
                    .Select(method => new MethodCount(method, People: 0))
            )
            .ToList();

        return frame.Card(
            _words.MethodTitle(frame.Scope),
            shown.Count is 0
                ? [new TextBlock(_words.NobodyReady)]
                :
                [
                    new FactSet([
                        .. shown.Select(method => (frame.MethodName(method.Method), frame.Figure(method.People))),
                    ]),
                ],
            [frame.Back()]
        );
    }

    public Card Trend(ReadinessTrend trend, FilterInputs inputs)
    {
        List<(string, string)> steps = [];
        if (trend.Earlier > 0)
        {
            steps.Add((_words.Earlier, frame.Figure(trend.Earlier)));
        }

        steps.AddRange(trend.Steps.Select(step => (Long(trend.Step, step.First), frame.Figure(step.People))));

        return frame.Card(
            _words.TrendTitle(frame.Scope),
            [
                .. frame.Narrowing(),
                new BarChart(
                    _insights.NewlyReady,
                    [.. trend.Steps.Select(step => (Short(trend.Step, step.First), step.People))]
                ),
                new FactSet(steps),
                new TextBlock(_words.TrendExplained, TextStyle.Subtle),
                .. inputs.In(ReadinessView.Trend),
            ],
            [
                .. inputs.Button(ReadinessView.Trend),
                new PressAction(_insights.ShowForecast, frame.Show(ReadinessView.Forecast)),
                new PressAction(frame.Phrases.Digest.Offer, new ShowDigest()),
                frame.Back(),
            ]
        );
    }

    /// <param name="view"><see cref="ReadinessView.Teams"/> by name, or <see cref="ReadinessView.Ranking"/>.</param>
    public Card Teams(string view, IReadOnlyList<TeamReport> reports, ReadinessReport together, ReadinessPage page) =>
        frame.Card(
            view is ReadinessView.Ranking ? _insights.RankingTitle : _words.TeamsTitle,
            [
                new FactSet([
                    (_words.EverybodyTogether, frame.Share(together)),
                    .. reports.Skip(page.Skip).Take(ReadinessPage.Size).Select(Row),
                    .. SmallGroups(page),
                ]),
                .. frame.PageLine(page),
            ],
            [
                .. frame.Turn(view, page),
                view is ReadinessView.Ranking
                    ? new PressAction(_insights.SortTeams, frame.Show(ReadinessView.Teams))
                    : new PressAction(_insights.RankTeams, frame.Show(ReadinessView.Ranking)),
                frame.Back(),
            ]
        );

    /// <summary>Some teams side by side.</summary>
    /// <param name="reports">The teams, the one that has come furthest first.</param>
    /// <param name="hidden">Those of which nothing may be shown.</param>
    public Card Compare(IReadOnlyList<TeamReport> reports, IReadOnlyList<string> hidden) =>
        frame.Card(
            _insights.CompareTitle,
            [
                new FactSet([
                    .. reports.Select(Row),
                    .. hidden.Select(team => (_words.TeamName(team), _insights.TooFewToShow)),
                ]),
            ],
            [new PressAction(_words.ShowTeams, frame.Show(ReadinessView.Teams)), frame.Back()]
        );

    /// <summary>A team of which nothing may be shown.</summary>
    public Card TooSmall() =>
        frame.Card(
            _words.TeamTitle(frame.Scope),
            [],
            [new PressAction(_words.EveryTeam, ReadinessFilter.None.Press(team: null, ReadinessView.Summary))]
        );

    private (string, string) Row(TeamReport team) =>
        (
            _words.TeamName(team.Team),
            team.Report.Stuck is 0
                ? frame.Share(team.Report)
                : frame.Share(team.Report) + _insights.AndStuck(team.Report.Stuck)
        );

    private IEnumerable<(string, string)> SmallGroups(ReadinessPage page) =>
        !page.HasNext && frame.Line is { Team: null, Line.Folded: { Count: > 0 } folded }
            ? [(_words.SmallGroups, frame.Share(ReadinessReport.From(folded)))]
            : [];

    private string Long(string step, DateOnly first) =>
        step switch
        {
            TrendStep.Day => frame.Phrases.Date(first),
            TrendStep.Week => _words.Week(first, frame.Phrases.Date(first)),
            _ => first.ToString("MMMM yyyy", frame.Phrases.Culture),
        };

    // Below a bar there is room for little.
    private string Short(string step, DateOnly first) =>
        first.ToString(step is TrendStep.Month ? "MMM yy" : "d/M", frame.Phrases.Culture);

    private Donut Ring(ReadinessReport report) =>
        new(
            frame.Share(report),
            [
                (_words.Ready, report.Ready, "good"),
                (_words.InProgress, report.InProgress, "warning"),
                (_words.NotStarted, report.NotStarted, "attention"),
                (_words.Exempt, report.Exempt, "neutral"),
            ],
            FiguresFollow: true
        );

    // A row of nobody says nothing, and a phone has no room for it.
    private FactSet Figures(ReadinessReport report) =>
        new([
            (_words.Ready, frame.Share(report)),
            .. new (string Label, long People)[]
            {
                (_words.ReadySaid, report.Said),
                (_words.ReadyTested, report.Tested),
                (_words.ReadyConfirmed, report.Confirmed),
                (_words.InProgress, report.InProgress),
                (_words.NotStarted, report.NotStarted),
                (_words.Exempt, report.Exempt),
                (_words.Stuck, report.Stuck),
            }
                .Where(row => row.People > 0)
                .Select(row => (row.Label, frame.Figure(row.People))),
        ]);
}
