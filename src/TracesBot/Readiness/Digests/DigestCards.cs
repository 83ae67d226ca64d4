using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Readiness.Digests;

/// <summary>The report of the week, and the cards about it.</summary>
internal sealed class DigestCards(Phrases phrases)
{
    private readonly DigestWords _words = phrases.Digest;

    public Card Report(Subscriber subscriber, SeenLine line)
    {
        var (now, told) = (DigestFigures.Of(line), subscriber.Told);
        var report = ReadinessReport.From(line.Counts);
        var since = phrases.Date(
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(subscriber.FiguresAt, subscriber.TimeZone).DateTime)
        );
        var ready = phrases.Readiness.Share(report.Ready, report.Concerned, report.PercentReady);

        return new Card(
            phrases.Language,
            _words.Summary(ready),
            [
                new TextBlock(_words.Title, TextStyle.Title),
                new Progress(
                    (int)report.Ready,
                    (int)Math.Max(1, report.Concerned),
                    $"{phrases.Readiness.Ready}: {ready}"
                ),
                new FactSet([
                    .. new (string Label, long Now, long Told)[]
                    {
                        (phrases.Readiness.Ready, now.Ready, told.Ready),
                        (phrases.Readiness.InProgress, now.InProgress, told.InProgress),
                        (phrases.Readiness.NotStarted, now.NotStarted, told.NotStarted),
                        (phrases.Readiness.Stuck, now.Stuck, told.Stuck),
                        (phrases.Readiness.Exempt, now.Exempt, told.Exempt),
                    }
                        .Where(row => row.Now > 0 || row.Told > 0)
                        .Select(row => (row.Label, Change(row.Now, row.Told))),
                ]),
                new TextBlock(_words.Compared(since), TextStyle.Subtle),
                .. LeftOutNote.Of(line, phrases.Readiness),
            ],
            [
                new PressAction(_words.Open, Show(ReadinessView.Summary), Primary: true),
                new PressAction(phrases.Readiness.ShowRemaining, Show(ReadinessView.Remaining)),
                new PressAction(_words.TurnOff, new SetDigest(On: false)),
            ]
        );
    }

    /// <summary>Tells what it is, and whether it is on.</summary>
    /// <param name="next">The first day on which the next one can come; null while it is off.</param>
    public Card State(DateOnly? next) =>
        next is { } day
            ? Short(
                _words.IsOn,
                _words.Next(phrases.Date(day)),
                new PressAction(_words.TurnOff, new SetDigest(On: false))
            )
            : Short(_words.IsOff, _words.What, new PressAction(_words.TurnOn, new SetDigest(On: true)));

    private Card Short(string title, string text, PressAction action) =>
        new(
            phrases.Language,
            title,
            [new TextBlock(title, TextStyle.Strong), new TextBlock(text)],
            [action, new PressAction(phrases.Readiness.Back, Show(ReadinessView.Summary))]
        );

    private static ShowReadiness Show(string view) => new(Team: null, view, Page: 0);

    private string Change(long now, long told)
    {
        var figure = now.ToString("N0", phrases.Culture);

        return (now - told) switch
        {
            0 => figure,
            > 0 and var more => $"{figure} (+{more.ToString("N0", phrases.Culture)})",
            // The minus sign, which is as wide as the plus sign.
            var fewer => $"{figure} (\u2212{(-fewer).ToString("N0", phrases.Culture)})",
        };
    }
}
