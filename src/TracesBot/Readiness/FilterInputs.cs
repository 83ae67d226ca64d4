using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Readiness;

/// <summary>The choices under a list: which team, method and period, and one press to see it.</summary>
internal sealed class FilterInputs(ReadinessFrame frame, IReadOnlyList<string> methods, DateOnly today)
{
    /// <summary>With more teams a card would get too large; then a team is asked for by name.</summary>
    private const int MostTeams = 60;

    private readonly InsightWords _words = frame.Phrases.Insights;

    public IReadOnlyList<CardElement> In(string view) => [.. Team(), .. Method(view), .. Period(view)];

    public IEnumerable<CardAction> Button(string view) =>
        In(view).Count is 0 ? [] : [new PressAction(_words.Filter, new FilterReadiness(view))];

    private IEnumerable<CardElement> Team() =>
        frame.Line?.Line.Teams is { Count: > 1 and <= MostTeams } teams
            ?
            [
                new ChoiceInput(
                    "chosenTeam",
                    frame.Phrases.Readiness.Team,
                    [
                        (ReadinessQuestion.Everything, _words.AllTeams),
                        .. teams.Select(team => ($"={team}", frame.Phrases.Readiness.TeamName(team))),
                    ],
                    Value: frame.Line.Team is { } shown ? $"={shown}" : ReadinessQuestion.Everything,
                    Compact: true
                ),
            ]
            : [];

    private IEnumerable<CardElement> Method(string view) =>
        view is ReadinessView.Completed or ReadinessView.Trend
            ?
            [
                new ChoiceInput(
                    "chosenMethod",
                    frame.Phrases.Readiness.Method,
                    [
                        (ReadinessQuestion.Everything, _words.AllMethods),
                        .. methods.Select(method => (method, frame.MethodName(method))),
                    ],
                    Value: frame.Filter.Method ?? ReadinessQuestion.Everything,
                    Compact: true
                ),
            ]
            : [];

    private IEnumerable<CardElement> Period(string view) =>
        view is ReadinessView.Completed or ReadinessView.Trend
            ? [new ChoiceInput("chosenPeriod", _words.Period, Periods(), Value: Chosen(), Compact: true)]
            : [];

    private List<(string Value, string Title)> Periods()
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        List<(string Value, string Title)> periods =
        [
            (ReadinessQuestion.Everything, _words.AllTime),
            (Written(monday, to: null), _words.ThisWeek),
            (Written(monday.AddDays(-7), monday.AddDays(-1)), _words.LastWeek),
            (Written(new DateOnly(today.Year, today.Month, 1), to: null), _words.ThisMonth),
        ];
        // On the first of a month that is a Monday two of them are the same days.
        periods = [.. periods.DistinctBy(period => period.Value, StringComparer.Ordinal)];
        if (periods.TrueForAll(period => !string.Equals(period.Value, Chosen(), StringComparison.Ordinal)))
        {
            periods.Add((Chosen(), _words.ChosenPeriod));
        }

        return periods;
    }

    private string Chosen() =>
        frame.Filter.HasPeriod ? Written(frame.Filter.From, frame.Filter.To) : ReadinessQuestion.Everything;

    private static string Written(DateOnly? from, DateOnly? to) =>
        $"{ReadinessFilter.Written(from)}/{ReadinessFilter.Written(to)}";
}
