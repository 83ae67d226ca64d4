using TracesBot.People;
using TracesBot.Words;

namespace TracesBot.Switching;

/// <summary>Somebody for whom something is due, and how they are reached.</summary>
internal sealed record DuePerson
{
    public required string PersonId { get; init; }
    public required string Kind { get; init; }
    public DateTimeOffset DueAt { get; init; }
    public string? Reference { get; init; }
    public string? Unreachable { get; init; }
    public string? ContactLanguage { get; init; }
    public string? ContactTimeZone { get; init; }
    public string? RosterLanguage { get; init; }
    public string? RosterTimeZone { get; init; }
    public long? Active { get; init; }
    public long? Stopped { get; init; }

    public Language Language =>
        Phrases.LanguageOf(ContactLanguage) ?? Phrases.LanguageOf(RosterLanguage) ?? Language.Swedish;

    public TimeZoneInfo TimeZone => Zones.Find(ContactTimeZone) ?? Zones.Find(RosterTimeZone) ?? Zones.Default;

    /// <summary>Gets a value indicating whether the person can be asked, and has not asked to be left alone.</summary>
    public bool MayBeAsked => Active is not 0 && Reference is not null && Unreachable is null && Stopped is not > 0;
}
