using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Reminders.Waves;

/// <summary>The cards by which administrators handle waves.</summary>
/// <param name="now">The present moment, in the administrator's own time zone.</param>
/// <param name="perSecond">The pace that the settings allow.</param>
internal sealed class WaveCards(Phrases phrases, DateTimeOffset now, int perSecond)
{
    /// <summary>So many times of day are named; the rest come under one line.</summary>
    private const int ShownTimes = 4;

    private readonly WaveWords _words = phrases.Waves;

    /// <summary>How far the wave has come.</summary>
    /// <param name="note">What the reader should know first; null for nothing.</param>
    public Card Status(WaveHead wave, WaveProgress progress, string? note)
    {
        var title = TitleOf(progress.State);

        return Card(
            title,
            [
                .. Note(note),
                .. progress.Total is 0 ? Array.Empty<CardElement>() : [Bar(progress)],
                .. Figures(progress),
                .. Remarks(progress),
            ],
            [.. ActionsFor(wave, progress)]
        );
    }

    public Card NoWave(string? note) => Card(_words.NoWave, [.. Note(note)], [NewWave(primary: true)]);

    public Card Counting() =>
        Card(_words.Counting, [new TextBlock(_words.CountingText)], [new PressAction(_words.Back, new ShowWave())]);

    /// <param name="latest">The latest wave there is, which a wave that is started from this card comes after.</param>
    public Card DryRun(DryRun run, string? latest) =>
        Card(
            _words.DryRun,
            [
                new FactSet([.. Times(run)]),
                .. Counts(_words.Texts, run.Texts),
                .. Counts(
                    _words.GetsNone,
                    run.Skips.Select(skip => KeyValuePair.Create(Capital(_words.Reason(skip.Key)), skip.Value))
                ),
                new TextBlock(_words.AsOf(phrases.Time(now)), TextStyle.Subtle),
            ],
            [
                .. run.Sends is 0
                    ? Array.Empty<CardAction>()
                    : [new PressAction(_words.Start, new AskWave(WaveAct.Start, latest, run.Sends), Primary: true)],
                new PressAction(_words.Preview, new PreviewWave()),
                new PressAction(_words.Refresh, new PlanWave()),
            ]
        );

    public Card Ask(AskWave asked)
    {
        var people = Figure(asked.People);
        var (title, text, yes, back) = asked.Act switch
        {
            WaveAct.Cancel => (
                _words.AskCancel,
                _words.AskCancelText(people),
                _words.YesCancel,
                (CardPress)new ShowWave()
            ),
            WaveAct.Resend => (_words.AskResend(people), _words.AskResendText, _words.YesResend, new ShowWave()),
            _ => (_words.AskStart(people), _words.AskStartText, _words.YesStart, new PlanWave()),
        };

        return Card(
            title,
            [new TextBlock(text)],
            [
                new PressAction(yes, new DoWave(asked.Act, asked.Wave, now.ToUnixTimeMilliseconds()), Primary: true),
                new PressAction(_words.Back, back),
            ]
        );
    }

    private string TitleOf(string state) =>
        state switch
        {
            WaveStates.Planning => _words.Planning,
            WaveStates.Paused => _words.Paused,
            WaveStates.Stopped => _words.Stopped,
            WaveStates.Ended => _words.Ended,
            WaveStates.Cancelled => _words.Cancelled,
            _ => _words.Running,
        };

    private Progress Bar(WaveProgress progress)
    {
        var done = _words.DoneOf(Figure(progress.Done), Figure(progress.Total));
        var moves = progress is { Over: false, Open: > 0 } && progress.Open > progress.Waiting;
        var pace = progress.PerSecond.ToString("0.#", phrases.Culture);

        return new Progress(
            (int)progress.Done,
            (int)progress.Total,
            moves ? $"{done}, {_words.PaceAndLeft(pace, _words.Duration(progress.TimeLeft(perSecond)))}" : done
        );
    }

    private IEnumerable<CardElement> Figures(WaveProgress progress)
    {
        (string Label, string Value)[] rows =
        [
            .. new[]
            {
                (_words.Accepted, SendStates.Accepted),
                (_words.Refused, SendStates.Refused),
                (_words.Skipped, SendStates.Skipped),
                (_words.Uncertain, SendStates.Uncertain),
            }.SelectMany(state => Rows(state.Item1, progress, state.Item2)),
            .. progress.Open is 0 ? Array.Empty<(string, string)>() : [(_words.Left, Figure(progress.Open))],
        ];

        return rows is [] ? [] : [new FactSet(rows)];
    }

    private IEnumerable<(string, string)> Rows(string label, WaveProgress progress, string state) =>
        progress
            .Tallies.Where(tally => string.Equals(tally.State, state, StringComparison.Ordinal))
            .OrderByDescending(tally => tally.People)
            .Select(tally =>
                (tally.Reason is { } reason ? $"{label}: {_words.Reason(reason)}" : label, Figure(tally.People))
            );

    private IEnumerable<CardElement> Remarks(WaveProgress progress)
    {
        if (progress.State is WaveStates.Stopped)
        {
            yield return new TextBlock(_words.StoppedFor(_words.Reason(progress.Reason ?? "")));
        }

        if (progress is { State: not WaveStates.Cancelled, Waiting: > 0, NextAt: { } next })
        {
            var at = next.ToOffset(now.Offset);
            yield return new TextBlock(_words.Waiting(Figure(progress.Waiting), phrases.Day(at), phrases.Time(at)));
        }

        if (progress.In(SendStates.Uncertain) > 0)
        {
            yield return new TextBlock(_words.UncertainExplained, TextStyle.Subtle);
        }

        var live = progress.State is not (WaveStates.Ended or WaveStates.Cancelled);
        yield return new TextBlock((live ? _words.AsOfAndLive : _words.AsOf)(phrases.Time(now)), TextStyle.Subtle);
    }

    private IEnumerable<CardAction> ActionsFor(WaveHead wave, WaveProgress progress)
    {
        switch (progress.State)
        {
            case WaveStates.Ended or WaveStates.Cancelled:
                if (progress.In(SendStates.Refused) is var refused and > 0)
                {
                    yield return new PressAction(_words.Resend, new AskWave(WaveAct.Resend, wave.Id, refused));
                }

                yield return NewWave(primary: false);
                break;
            case WaveStates.Paused or WaveStates.Stopped:
                yield return Do(_words.GoOn, WaveAct.GoOn, wave) with
                {
                    Primary = true,
                };
                yield return Cancel(wave, progress);
                yield return new PressAction(_words.Refresh, new ShowWave());
                break;
            default:
                yield return Do(_words.Pause, WaveAct.Pause, wave);
                yield return Cancel(wave, progress);
                yield return new PressAction(_words.Refresh, new ShowWave());
                break;
        }
    }

    private PressAction Do(string title, string act, WaveHead wave) =>
        new(title, new DoWave(act, wave.Id, now.ToUnixTimeMilliseconds()));

    private PressAction Cancel(WaveHead wave, WaveProgress progress) =>
        new(_words.Cancel, new AskWave(WaveAct.Cancel, wave.Id, progress.Open));

    private PressAction NewWave(bool primary) => new(_words.New, new PlanWave(), primary);

    private IEnumerable<(string, string)> Times(DryRun run)
    {
        yield return (_words.Gets, Figure(run.Sends));
        if (run.AtOnce > 0 && run.Later.Count > 0)
        {
            yield return (_words.AtOnce, Figure(run.AtOnce));
        }

        foreach (var (at, people) in run.Later.Take(ShownTimes))
        {
            var local = new DateTimeOffset(at, TimeSpan.Zero);
            yield return (Capital(_words.WhereTheyAre(phrases.Day(local), phrases.Time(local))), Figure(people));
        }

        if (run.Later.Skip(ShownTimes).Sum(static later => later.Value) is var rest and > 0)
        {
            yield return (_words.LaterStill, Figure(rest));
        }

        if (run.Sends > 0)
        {
            yield return (_words.Lasts, _words.LastsAt(_words.Duration(run.Lasts(perSecond)), Figure(perSecond)));
        }
    }

    // A list, for headings and reasons are too long for a column.
    private IEnumerable<CardElement> Counts(string heading, IEnumerable<KeyValuePair<string, long>> counts)
    {
        string[] lines =
        [
            .. counts.OrderByDescending(count => count.Value).Select(count => $"- {count.Key}: {Figure(count.Value)}"),
        ];

        return lines is [] ? [] : [new TextBlock(heading, TextStyle.Heading), new TextBlock(string.Join('\n', lines))];
    }

    private static IEnumerable<CardElement> Note(string? note) =>
        note is null ? [] : [new TextBlock(note, TextStyle.Strong)];

    private Card Card(string title, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) =>
        new(phrases.Language, title, [new TextBlock(title, TextStyle.Title), .. body], actions);

    private string Capital(string text) => text.Length is 0 ? text : char.ToUpper(text[0], phrases.Culture) + text[1..];

    private string Figure(long people) => people.ToString("N0", phrases.Culture);
}
