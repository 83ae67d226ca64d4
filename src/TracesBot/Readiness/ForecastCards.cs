using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Readiness;

/// <summary>The card that says when a team will be ready, how surely, and what that rests on.</summary>
internal sealed class ForecastCards(ReadinessFrame frame)
{
    private readonly InsightWords _words = frame.Phrases.Insights;

    /// <param name="forecast">Null when there is too little to go on.</param>
    public Card Show(ReadinessReport report, Forecast? forecast, DateOnly today)
    {
        var now = (_words.ReadyNow, frame.Share(report));

        return frame.Card(
            _words.ForecastTitle(frame.Scope),
            report.Remaining is 0 ? [new TextBlock(_words.EverybodyIsReady, TextStyle.Strong), new FactSet([now])]
                : forecast is null ? [new TextBlock(_words.TooLittleToGoOn, TextStyle.Strong), new FactSet([now])]
                : Foretold(report, forecast, today, now),
            [
                new PressAction(frame.Phrases.Readiness.ShowTrend, frame.Show(ReadinessView.Trend)),
                new PressAction(_words.ShowBlockers, frame.Show(ReadinessView.Blockers)),
                frame.Back(),
            ]
        );
    }

    private IReadOnlyList<CardElement> Foretold(
        ReadinessReport report,
        Forecast forecast,
        DateOnly today,
        (string, string) now
    )
    {
        List<CardElement> body = [];
        List<(string, string)> facts = [now];
        if (frame.Filter.To < today)
        {
            body.Add(new TextBlock(_words.DayHasBeen));
        }
        else if (frame.Filter.To is { } day)
        {
            var (range, written) = (forecast.By(day), frame.Phrases.Date(day));
            body.Add(new TextBlock(Verdict(range, report)(written), TextStyle.Strong));
            facts.Add((_words.ReadyBy(written), Range(range, report)));
        }

        facts.Add((_words.EverybodyReady, Dates(forecast.Everybody())));

        return
        [
            .. body,
            new FactSet(facts),
            new TextBlock(_words.ForecastExplained(forecast.Events, forecast.Workdays), TextStyle.Subtle),
        ];
    }

    private Func<string, string> Verdict(ForecastRange range, ReadinessReport report) =>
        range.Least >= report.Remaining ? _words.LikelyBy
        : range.Most < report.Remaining ? _words.UnlikelyBy
        : _words.UncertainBy;

    private string Range(ForecastRange range, ReadinessReport report) =>
        _words.ReadyRange(
            report.Ready + range.Likely,
            report.Concerned,
            report.Ready + range.Least,
            report.Ready + range.Most
        );

    private string Dates(ForecastDates dates) =>
        dates.Earliest is null
            ? _words.NotInSight
            : _words.DateRange(Day(dates.Likely), Day(dates.Earliest), Day(dates.Latest));

    private string Day(DateOnly? day) => day is { } known ? frame.Phrases.Date(known) : _words.NotInSight;
}
