using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.People.Uploads;

/// <summary>The cards of an import in the chat, from how it is done to what came of it.</summary>
internal static class RosterUploadCards
{
    /// <summary>So many faults stand on the card.</summary>
    public const int Shown = 5;

    public static Card How(int megabytes, Phrases phrases)
    {
        var words = phrases.Roster;

        return new Card(
            phrases.Language,
            words.HowTitle,
            [
                new TextBlock(words.HowTitle, TextStyle.Title),
                new TextBlock(words.How(string.Join(", ", RosterFile.Columns), megabytes)),
                new TextBlock(words.HowSafe),
            ],
            []
        );
    }

    public static Card Diff(RosterUpload upload, RosterOutcome outcome, Phrases phrases)
    {
        var words = phrases.Roster;
        var diff = outcome.Diff!;
        var nothing = outcome is { Added: 0, Changed: 0, Left: 0 };

        return new Card(
            phrases.Language,
            words.DiffTitle,
            [
                new TextBlock(words.DiffTitle, TextStyle.Title),
                new TextBlock($"{words.FromFile(upload.Name)}. {words.NothingYet}", TextStyle.Subtle),
                .. nothing ? [new TextBlock(words.NothingNew)] : Array.Empty<CardElement>(),
                Figures(outcome, words),
                .. Many(outcome.ManyLeavers, words),
                .. DiffParts.Of(diff, words),
                .. Notes(words.BadTitle, outcome.Bad, words),
                .. Notes(words.WarningTitle, outcome.Warnings, words),
            ],
            [
                new PressAction(words.Import, new ImportRoster(upload.Id), Primary: true),
                new PressAction(words.Cancel, new CancelRoster(upload.Id)),
            ]
        );
    }

    /// <summary>Asks whether so many have left.</summary>
    public static Card Sure(RosterUpload upload, Phrases phrases)
    {
        var words = phrases.Roster;
        var (left, listed) = (upload.Leavers ?? 0, Math.Max(1, upload.Listed ?? 0));

        return new Card(
            phrases.Language,
            words.SureTitle,
            [
                new TextBlock(words.SureTitle, TextStyle.Title),
                new Container(Tone.Warning, [new TextBlock(words.ManyLeavers(left, listed, 100 * left / listed))]),
            ],
            [
                new PressAction(words.Cancel, new CancelRoster(upload.Id), Primary: true),
                new PressAction(words.ImportAnyway(left), new ImportRoster(upload.Id, ManyLeavers: true)),
            ]
        );
    }

    /// <param name="percent">How much of the file has been read; null while nobody knows.</param>
    public static Card Importing(int? percent, Phrases phrases)
    {
        var words = phrases.Roster;

        return new Card(
            phrases.Language,
            words.Importing,
            [
                new TextBlock(words.Importing, TextStyle.Strong),
                .. percent is { } share
                    ? [new Progress(share, Total: 100, words.ImportingShare(share))]
                    : Array.Empty<CardElement>(),
            ],
            []
        );
    }

    /// <summary>Whether more is wrong than the card shows.</summary>
    public static bool HasMore(RosterOutcome outcome) => outcome.Bad.Count > Shown || outcome.Warnings.Count > Shown;

    public static Card Done(RosterUpload upload, RosterOutcome outcome, Phrases phrases)
    {
        var words = phrases.Roster;

        return new Card(
            phrases.Language,
            words.DoneTitle,
            [
                new TextBlock(words.DoneTitle, TextStyle.Title),
                Figures(outcome, words),
                .. Notes(words.BadTitle, outcome.Bad, words),
                .. Notes(words.WarningTitle, outcome.Warnings, words),
            ],
            HasMore(outcome) ? [new PressAction(words.AllFaults, new FetchRosterFaults(upload.Id))] : []
        );
    }

    public static Card Cancelled(Phrases phrases) =>
        Told(phrases.Roster.CancelledTitle, phrases.Roster.NothingChanged, phrases);

    /// <summary>The list as a whole could not be used.</summary>
    public static Card Failed(string reason, Phrases phrases) =>
        Told(phrases.Roster.FailedTitle, $"{reason} {phrases.Roster.SendAgain}", phrases);

    private static Card Told(string title, string text, Phrases phrases) =>
        new(phrases.Language, title, [new TextBlock(title, TextStyle.Strong), new TextBlock(text)], []);

    private static FactSet Figures(RosterOutcome outcome, RosterWords words) =>
        new([
            (words.Added, Figure(outcome.Added)),
            (words.Changed, Figure(outcome.Changed)),
            (words.Unchanged, Figure(outcome.Unchanged)),
            (words.Left, Figure(outcome.Left)),
            (words.Bad, Figure(outcome.Bad.Count)),
        ]);

    private static IEnumerable<CardElement> Many(ManyLeavers? many, RosterWords words) =>
        many is null
            ? []
            : [new Container(Tone.Warning, [new TextBlock(words.ManyLeavers(many.Left, many.Listed, many.Percent))])];

    private static IEnumerable<CardElement> Notes(string title, IReadOnlyList<RosterNote> notes, RosterWords words)
    {
        if (notes.Count is 0)
        {
            return [];
        }

        var lines = notes
            .Take(Shown)
            .Select(note => words.Line(note.Line, note.Fault.In(words.Faults)))
            .Concat(notes.Count > Shown ? [$"- {words.AndMore(notes.Count - Shown)}"] : []);

        return [new TextBlock(title, TextStyle.Heading), new TextBlock(string.Join('\n', lines))];
    }

    private static string Figure(long count) => count.ToString(CultureInfo.InvariantCulture);
}
