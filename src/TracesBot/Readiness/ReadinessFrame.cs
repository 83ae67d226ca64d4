using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Readiness;

/// <summary>What the cards about a line or a team have in common: whom they are about, whom they leave out, and the way on.</summary>
/// <param name="line">What is shown; null where it is one person.</param>
internal sealed class ReadinessFrame(Phrases phrases, SeenLine? line, ReadinessFilter filter)
{
    private readonly ReadinessWords _words = phrases.Readiness;

    public Phrases Phrases => phrases;

    public SeenLine? Line => line;

    public ReadinessFilter Filter => filter;

    /// <summary>Gets the team, or all teams, as they are called in a title.</summary>
    public string Scope => line?.Team is { } team ? _words.TeamName(team) : _words.WholeLine;

    public Card Card(string title, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) =>
        new(phrases.Language, title, [new TextBlock(title, TextStyle.Title), .. body, .. Masked()], actions);

    public ShowReadiness Show(string view, int page = 0) => ReadinessFilter.None.Press(line?.Team, view, page);

    public PressAction Back() => new(_words.Back, Show(ReadinessView.Summary));

    public IEnumerable<CardElement> PageLine(ReadinessPage page) =>
        page.Count > 1 ? [new TextBlock(_words.Page(page.Number + 1, page.Count), TextStyle.Subtle)] : [];

    /// <summary>The buttons to the pages before and after, of the same people.</summary>
    public IEnumerable<CardAction> Turn(string view, ReadinessPage page)
    {
        if (page.HasPrevious)
        {
            yield return new PressAction(_words.Previous, filter.Press(line?.Team, view, page.Number - 1));
        }

        if (page.HasNext)
        {
            yield return new PressAction(_words.Next, filter.Press(line?.Team, view, page.Number + 1));
        }
    }

    public string MethodName(string? method) =>
        method is null or ReadinessReport.UnknownMethod ? _words.UnknownMethod : phrases.Methods.Title(method);

    public string Share(ReadinessReport report) => _words.Share(report.Ready, report.Concerned, report.PercentReady);

    public string Figure(long people) => people.ToString("N0", phrases.Culture);

    public static string List(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => $"- {line}"));

    public IEnumerable<CardElement> Narrowing() =>
        Narrowed() is { } narrowed
            ? [new TextBlock(phrases.Insights.FilteredBy(narrowed), TextStyle.Subtle)]
            : Array.Empty<CardElement>();

    /// <summary>Which methods and days the card is about; null for all.</summary>
    public string? Narrowed()
    {
        string[] parts =
        [
            .. filter.Methods.Select(MethodName),
            .. filter.From is { } first ? [phrases.Insights.FromDay(phrases.Date(first))] : Array.Empty<string>(),
            .. filter.To is { } last ? [phrases.Insights.ToDay(phrases.Date(last))] : Array.Empty<string>(),
        ];

        return parts.Length is 0 ? null : string.Join(", ", parts);
    }

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
}
