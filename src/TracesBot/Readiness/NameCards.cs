using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Readiness;

/// <summary>The cards that name people: in pages, or one.</summary>
internal sealed class NameCards(ReadinessFrame frame, TimeZoneInfo zone)
{
    private const int ShownChoices = 5;

    private readonly Phrases _phrases = frame.Phrases;
    private readonly ReadinessWords _words = frame.Phrases.Readiness;
    private readonly InsightWords _insights = frame.Phrases.Insights;

    public Card Remaining(IReadOnlyList<Colleague> colleagues, long people, ReadinessPage page, FilterInputs inputs) =>
        Names(
            ReadinessView.Remaining,
            people is 0 ? _words.NobodyRemains : _words.RemainingTitle(frame.Scope, people),
            colleagues.Select(colleague =>
                Line(colleague.Name, colleague.Team, $"{StateOf(colleague)}{Since(colleague)}{Unreached(colleague)}")
            ),
            page,
            inputs,
            people is 0
                ? []
                :
                [
                    new PressAction(_insights.ShowBlockers, frame.Show(ReadinessView.Blockers)),
                    new PressAction(_phrases.Nudge.Remind, frame.Show(ReadinessView.Nudge)),
                ]
        );

    public Card Completed(IReadOnlyList<Colleague> colleagues, long people, ReadinessPage page, FilterInputs inputs) =>
        Names(
            ReadinessView.Completed,
            people > 0 ? _words.CompletedTitle(frame.Scope, people)
                : frame.Narrowed() is null ? _words.NobodyReady
                : _insights.NobodyMatches,
            colleagues.Select(colleague =>
                Line(
                    colleague.Name,
                    colleague.Team,
                    $"{frame.MethodName(colleague.Method)}, {EvidenceOf(colleague)}{Since(colleague)}"
                )
            ),
            page,
            inputs,
            []
        );

    /// <param name="free">How many remain of whom nothing is known that stops them.</param>
    public Card Blockers(
        IReadOnlyList<BlockerCount> counts,
        long free,
        IReadOnlyList<(BlockedColleague Colleague, string Reason)> colleagues,
        ReadinessPage page,
        FilterInputs inputs
    )
    {
        var people = counts.Sum(count => count.People);
        List<(string, string)> figures =
        [
            .. counts.Select(count => (_insights.Kinds[count.Kind], frame.Figure(count.People))),
        ];
        if (free > 0)
        {
            figures.Add((_insights.NoKnownBlocker, frame.Figure(free)));
        }

        return frame.Card(
            people is 0 ? _insights.NoBlockers(frame.Scope) : _insights.BlockersTitle(frame.Scope, people),
            [
                .. figures.Count is 0 ? Array.Empty<CardElement>() : [new FactSet(figures)],
                .. Listed(colleagues.Select(one => Line(one.Colleague.Name, one.Colleague.Team, one.Reason))),
                .. frame.PageLine(page),
                .. people is 0
                    ? Array.Empty<CardElement>()
                    : [new TextBlock(_insights.BlockersExplained, TextStyle.Subtle)],
                .. inputs.In(ReadinessView.Blockers),
            ],
            [.. inputs.Button(ReadinessView.Blockers), .. frame.Turn(ReadinessView.Blockers, page), frame.Back()]
        );
    }

    /// <param name="blocker">What stops them; null where nothing is known.</param>
    public Card One(Colleague colleague, string? blocker)
    {
        List<(string, string)> facts =
        [
            (_words.Team, _words.TeamName(colleague.Team)),
            (_words.State, StateOf(colleague)),
        ];
        if (colleague.Standing.IsReady())
        {
            facts.Add((_words.Method, frame.MethodName(colleague.Method)));
            facts.Add((_words.Evidence, EvidenceOf(colleague)));
        }

        if (SinceDay(colleague) is { } day)
        {
            facts.Add((_words.Since, day));
        }

        if (blocker is not null)
        {
            facts.Add((_insights.Blocker, blocker));
        }

        if (ObstacleOf(colleague) is { } obstacle)
        {
            facts.Add((_words.Reminders, _words.CannotBeReached(obstacle)));
        }

        var explained = colleague.Standing.IsReady()
            ? [new TextBlock(_words.EvidenceExplained, TextStyle.Subtle)]
            : Array.Empty<CardElement>();

        return frame.Card(colleague.Name, [new FactSet(facts), .. explained], [frame.Back()]);
    }

    public Card Choose(IReadOnlyList<Colleague> colleagues) =>
        frame.Card(
            _words.WhichColleague,
            [],
            [
                .. colleagues
                    .Take(ShownChoices)
                    .Select(colleague => new PressAction(
                        $"{colleague.Name}, {_words.TeamName(colleague.Team)}",
                        new ShowColleague(colleague.PersonId)
                    )),
            ]
        );

    private Card Names(
        string view,
        string title,
        IEnumerable<string> lines,
        ReadinessPage page,
        FilterInputs inputs,
        IReadOnlyList<CardAction> help
    ) =>
        frame.Card(
            title,
            [.. frame.Narrowing(), .. Listed(lines), .. frame.PageLine(page), .. inputs.In(view)],
            [.. inputs.Button(view), .. frame.Turn(view, page), .. help, frame.Back()]
        );

    private static IEnumerable<CardElement> Listed(IEnumerable<string> lines) =>
        lines.ToList() is { Count: > 0 } some ? [new TextBlock(ReadinessFrame.List(some))] : [];

    private string Line(string name, string team, string remark) => $"**{name}** ({_words.TeamName(team)}): {remark}";

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

    private string Since(Colleague colleague) => SinceDay(colleague) is { } day ? $", {_words.SinceDay(day)}" : "";

    private string Unreached(Colleague colleague) =>
        ObstacleOf(colleague) is { } obstacle ? $", {_words.CannotBeReached(obstacle)}" : "";

    // Who is ready gets no reminders anyway.
    private static string? ObstacleOf(Colleague colleague) => colleague.Standing.Remains() ? colleague.Obstacle : null;

    private string? SinceDay(Colleague colleague) =>
        (colleague.IsStuck ? colleague.StuckAt : colleague.ChangedAt) is { } at
            ? _phrases.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime))
            : null;
}
