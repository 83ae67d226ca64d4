using TracesBot.People;
using TracesBot.Words;

namespace TracesBot.Readiness.Digests;

/// <summary>A manager who wants the report, how they are reached, and what they were last told.</summary>
internal sealed record Subscriber
{
    public string PersonId { get; init; } = "";
    public string Upn { get; init; } = "";
    public long Week { get; init; }
    public DateTimeOffset FiguresAt { get; init; }
    public long Ready { get; init; }
    public long InProgress { get; init; }
    public long NotStarted { get; init; }
    public long Exempt { get; init; }
    public long Stuck { get; init; }
    public string Reference { get; init; } = "";
    public string? ContactLanguage { get; init; }
    public string? ContactTimeZone { get; init; }
    public string? RosterLanguage { get; init; }
    public string? RosterTimeZone { get; init; }

    public Viewer Viewer => new(PersonId, Upn);

    public DigestFigures Told =>
        new()
        {
            Ready = Ready,
            InProgress = InProgress,
            NotStarted = NotStarted,
            Exempt = Exempt,
            Stuck = Stuck,
        };

    public Phrases Phrases =>
        Phrases.In(Phrases.LanguageOf(ContactLanguage) ?? Phrases.LanguageOf(RosterLanguage) ?? Language.Swedish);

    public TimeZoneInfo TimeZone => Zones.Find(ContactTimeZone) ?? Zones.Find(RosterTimeZone) ?? Zones.Default;
}
