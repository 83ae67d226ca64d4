using TracesBot.People;
using TracesBot.Words;

namespace TracesBot.Reminders;

/// <summary>Somebody a reminder might go to, with everything that decides whether it does.</summary>
internal sealed record Candidate
{
    public required string PersonId { get; init; }
    public string? DisplayName { get; init; }
    public string? Team { get; init; }
    public long? Active { get; init; }
    public string? Reference { get; init; }
    public string? Unreachable { get; init; }
    public string? ContactLanguage { get; init; }
    public string? ContactTimeZone { get; init; }
    public string? RosterLanguage { get; init; }
    public string? RosterTimeZone { get; init; }
    public string? SwitchState { get; init; }
    public DateTimeOffset? SnoozedUntil { get; init; }
    public long? Stopped { get; init; }

    /// <summary>Gets when the person asked to be reminded.</summary>
    public DateTimeOffset? Promise { get; init; }

    /// <summary>Gets how often the reminder has been tried in this wave without reaching the service.</summary>
    public long Attempts { get; init; }

    /// <summary>
    /// Gets when a wave of another kind last sent to the person: a promise kept and a campaign's wave are one reminder. To
    /// the campaign's waves, an earlier one of theirs counts too.
    /// </summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Gets when a reminder was last sent or tried, in any wave.</summary>
    public DateTimeOffset? TriedAt { get; init; }

    /// <summary>Gets how many reminders may have reached the person in the last seven days, and the first of them.</summary>
    public long Recent { get; init; }
    public DateTimeOffset? RecentSince { get; init; }

    /// <summary>Gets when the person first met the bot.</summary>
    public DateTimeOffset? WelcomedAt { get; init; }

    /// <summary>Gets when the person who needs nothing for now is back.</summary>
    public DateTimeOffset? AwayUntil { get; init; }

    /// <summary>Gets when the person last took a step of a switch that is not finished.</summary>
    public DateTimeOffset? WalkMovedAt { get; init; }
    public string? WalkGuide { get; init; }
    public long? WalkStep { get; init; }

    /// <summary>Gets the kind of the wave that the person is in, and whether it goes out at any hour.</summary>
    public string? WaveKind { get; init; }
    public long AnyHour { get; init; }

    /// <summary>Gets the earlier wave, when this one is only to those whom Teams refused in it.</summary>
    public string? AgainOf { get; init; }

    /// <summary>Gets the name of the manager who asked for the wave.</summary>
    public string? NudgedBy { get; init; }

    public Language Language =>
        Phrases.LanguageOf(ContactLanguage) ?? Phrases.LanguageOf(RosterLanguage) ?? Language.Swedish;

    public TimeZoneInfo TimeZone => Zones.Find(ContactTimeZone) ?? Zones.Find(RosterTimeZone) ?? Zones.Default;
}
