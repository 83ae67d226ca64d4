using TracesBot.People;
using TracesBot.Words;

namespace TracesBot.SelfCheck;

/// <summary>Somebody who runs the bot, and how they are reached.</summary>
internal sealed record Administrator
{
    public required string PersonId { get; init; }
    public required string Reference { get; init; }
    public string? ContactLanguage { get; init; }
    public string? ContactTimeZone { get; init; }
    public string? RosterLanguage { get; init; }
    public string? RosterTimeZone { get; init; }

    public Phrases Phrases =>
        Phrases.In(Phrases.LanguageOf(ContactLanguage) ?? Phrases.LanguageOf(RosterLanguage) ?? Language.Swedish);

    public TimeZoneInfo TimeZone => Zones.Find(ContactTimeZone) ?? Zones.Find(RosterTimeZone) ?? Zones.Default;
}

/// <summary>What an administrator was told last about something.</summary>
internal sealed record ToldNotice
{
    public required string Name { get; init; }
    public required string Stage { get; init; }
    public DateTimeOffset At { get; init; }
}
