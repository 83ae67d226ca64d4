using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Readiness;

/// <summary>The cards that show figures.</summary>
/// <param name="line">What is shown; null where it is one person.</param>
internal sealed class ReadinessCards(Phrases phrases, SeenLine? line)
{
    private static readonly ShowReadiness ToLine = new(Team: null, ReadinessView.Summary, Page: 0);

    private readonly ReadinessWords _words = phrases.Readiness;

    public Card Summary(ReadinessReport report)
    {
        List<CardAction> actions = [];
        if (report.Remaining > 0)
        {
            actions.Add(new PressAction(_words.ShowRemaining, Show(ReadinessView.Remaining), Primary: true));
        }

        if (report.Ready > 0)
        {
            actions.Add(new PressAction(_words.ShowByMethod, Show(ReadinessView.ByMethod)));
            actions.Add(new PressAction(_words.ShowCompleted, Show(ReadinessView.Completed)));
            actions.Add(new PressAction(_words.ShowTrend, Show(ReadinessView.Trend)));
        }

        actions.AddRange(ToTeams());
        actions.Add(new PressAction(phrases.Export.Offer, Show(ReadinessView.Export)));

        return Card(
            line?.Team is { } team ? _words.TeamTitle(_words.TeamName(team)) : _words.LineTitle,
            [Ring(report), Figures(report), new TextBlock(_words.EvidenceExplained, TextStyle.Subtle)],
            actions
        );
    }

    public Card ByMethod(ReadinessReport report) =>
        Card(
            _words.MethodTitle(Scope()),
            report.ByMethod.Count is 0
                ? [new TextBlock(_words.NobodyReady)]
                :
                [
                    new FactSet([
                        .. report.ByMethod.Select(method => (MethodName(method.Method), Figure(method.People))),
                    ]),
                ],
            [Back()]
        );

    public Card Trend(ReadinessTrend trend)
    {
        List<(string, string)> weeks = [];
        if (trend.Earlier > 0)
        {
            weeks.Add((_words.Earlier, Figure(trend.Earlier)));
        }

        weeks.AddRange(
            trend.Weeks.Select(week => (_words.Week(week.Monday, phrases.Date(week.Monday)), Figure(week.People)))
        );

        return Card(
            _words.TrendTitle(Scope()),
            [new FactSet(weeks), new TextBlock(_words.TrendExplained, TextStyle.Subtle)],
            [Back()]
        );
    }

    public Card Teams(IReadOnlyList<TeamReport> reports, ReadinessReport together, ReadinessPage page) =>
        Card(
            _words.TeamsTitle,
            [
                new FactSet([
                    (_words.EverybodyTogether, Share(together)),
                    .. reports
                        .Skip(page.Skip)
                        .Take(ReadinessPage.Size)
                        .Select(report => (_words.TeamName(report.Team), Share(report.Report))),
                    .. SmallGroups(page),
                ]),
                .. PageLine(page),
            ],
            [.. Turn(ReadinessView.Teams, page), Back()]
        );

    public Card Remaining(IReadOnlyList<Colleague> colleagues, long people, ReadinessPage page, TimeZoneInfo zone) =>
        Names(
            ReadinessView.Remaining,
            people is 0 ? _words.NobodyRemains : _words.RemainingTitle(Scope(), people),
            colleagues.Select(colleague => $"{StateOf(colleague)}{Since(colleague, zone)}{Unreached(colleague)}"),
            colleagues,
            page,
            people is 0 ? [] : [new PressAction(phrases.Nudge.Remind, Show(ReadinessView.Nudge))]
        );

    public Card Completed(IReadOnlyList<Colleague> colleagues, long people, ReadinessPage page, TimeZoneInfo zone) =>
        Names(
            ReadinessView.Completed,
            people is 0 ? _words.NobodyReady : _words.CompletedTitle(Scope(), people),
            colleagues.Select(colleague =>
                $"{MethodName(colleague.Method)}, {EvidenceOf(colleague)}{Since(colleague, zone)}"
            ),
            colleagues,
            page,
            []
        );

    public Card One(Colleague colleague, TimeZoneInfo zone)
    {
        List<(string, string)> facts =
        [
            (_words.Team, _words.TeamName(colleague.Team)),
            (_words.State, StateOf(colleague)),
        ];
        if (colleague.Standing.IsReady())
        {
            facts.Add((_words.Method, MethodName(colleague.Method)));
            facts.Add((_words.Evidence, EvidenceOf(colleague)));
        }

        if (SinceDay(colleague, zone) is { } day)
        {
            facts.Add((_words.Since, day));
        }

        if (ObstacleOf(colleague) is { } obstacle)
        {
            facts.Add((_words.Reminders, _words.CannotBeReached(obstacle)));
        }

        var explained = colleague.Standing.IsReady()
            ? [new TextBlock(_words.EvidenceExplained, TextStyle.Subtle)]
            : Array.Empty<CardElement>();

        return Card(colleague.Name, [new FactSet(facts), .. explained], [Back()]);
    }

    /// <summary>A team of which nothing may be shown.</summary>
    public Card TooSmall() => Card(_words.TeamTitle(Scope()), [], [new PressAction(_words.EveryTeam, ToLine)]);

    private Donut Ring(ReadinessReport report) =>
        new(
            Share(report),
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
            (_words.Ready, Share(report)),
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
                .Select(row => (row.Label, Figure(row.People))),
        ]);

    private Card Names(
        string view,
        string title,
        IEnumerable<string> remarks,
        IReadOnlyList<Colleague> colleagues,
        ReadinessPage page,
        IReadOnlyList<CardAction> actions
    )
    {
        var lines = colleagues
            .Zip(remarks, (colleague, remark) => $"**{colleague.Name}** ({_words.TeamName(colleague.Team)}): {remark}")
            .ToList();

        return Card(
            title,
            [.. lines.Count is 0 ? Array.Empty<CardElement>() : [new TextBlock(List(lines))], .. PageLine(page)],
            [.. Turn(view, page), .. actions, Back()]
        );
    }

    private Card Card(string title, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) =>
        new(phrases.Language, title, [new TextBlock(title, TextStyle.Title), .. body, .. Masked()], actions);

    /// <summary>Says whom the card leaves out, and why.</summary>
    private IEnumerable<CardElement> Masked()
    {
        var smallest = line?.Line.Masking.Smallest ?? 0;
        if (line is { Unnamed: > 0 and var unnamed })
        {
            yield return new TextBlock(_words.CountedTogether(unnamed, smallest), TextStyle.Subtle);
        }

        if (line is { Withheld: > 0 and var withheld })
        {
            yield return new TextBlock(_words.LeftOut(withheld, smallest), TextStyle.Subtle);
        }
    }

    private IEnumerable<(string, string)> SmallGroups(ReadinessPage page) =>
        !page.HasNext && line is { Team: null, Line.Folded: { Count: > 0 } folded }
            ? [(_words.SmallGroups, Share(ReadinessReport.From(folded)))]
            : [];

    private IEnumerable<CardAction> ToTeams() =>
        line is { Team: null, Line.Teams.Count: > 1 }
            ? [new PressAction(_words.ShowTeams, Show(ReadinessView.Teams))]
            : [];

    private IEnumerable<CardElement> PageLine(ReadinessPage page) =>
        page.Count > 1 ? [new TextBlock(_words.Page(page.Number + 1, page.Count), TextStyle.Subtle)] : [];

    private IEnumerable<CardAction> Turn(string view, ReadinessPage page)
    {
        if (page.HasPrevious)
        {
            yield return new PressAction(_words.Previous, Show(view, page.Number - 1));
        }

        if (page.HasNext)
        {
            yield return new PressAction(_words.Next, Show(view, page.Number + 1));
        }
    }

    private PressAction Back() => new(_words.Back, Show(ReadinessView.Summary));

    private ShowReadiness Show(string view, int page = 0) => new(line?.Team, view, page);

    private string Scope() => line?.Team is { } team ? _words.TeamName(team) : _words.WholeLine;

    private string MethodName(string? method) =>
        method is null or ReadinessReport.UnknownMethod ? _words.UnknownMethod : phrases.Methods.Title(method);

    private string Share(ReadinessReport report) => _words.Share(report.Ready, report.Concerned, report.PercentReady);

    private string StateOf(Colleague colleague) =>
        colleague switch
        {
            { IsStuck: true } => _words.IsStuck,
            { Standing: Standing.InProgress } => _words.IsInProgress,
            { Standing: Standing.NotStarted } => _words.HasNotStarted,
            { Standing: Standing.Exempt } => _words.IsExempt,
            _ => _words.IsReady,
        };

    private string EvidenceOf(Colleague colleague) =>
        colleague.Standing switch
        {
            Standing.ReadyConfirmed => _words.Confirmed,
            Standing.ReadyTested => _words.Tested,
            _ => _words.Said,
        };

    private string Since(Colleague colleague, TimeZoneInfo zone) =>
        SinceDay(colleague, zone) is { } day ? $", {_words.SinceDay(day)}" : "";

    private string Unreached(Colleague colleague) =>
        ObstacleOf(colleague) is { } obstacle ? $", {_words.CannotBeReached(obstacle)}" : "";

    // Who is ready gets no reminders anyway.
    private static string? ObstacleOf(Colleague colleague) => colleague.Standing.Remains() ? colleague.Obstacle : null;

    private string? SinceDay(Colleague colleague, TimeZoneInfo zone) =>
        (colleague.IsStuck ? colleague.StuckAt : colleague.ChangedAt) is { } at
            ? phrases.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime))
            : null;

    private string Figure(long people) => people.ToString("N0", phrases.Culture);

    private static string List(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => $"- {line}"));
}
