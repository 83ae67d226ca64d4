using TracesBot.People;

namespace TracesBot.Reminders;

/// <summary>Somebody in a played campaign, and the one thing that they do in it.</summary>
/// <param name="Deed">What they do; null for somebody who does nothing at all.</param>
/// <param name="At">When they do it.</param>
/// <param name="Until">Until when, for who puts reminders off.</param>
internal sealed record PlayedPerson(
    string Id,
    string ZoneId,
    Deed? Deed = null,
    DateTimeOffset At = default,
    DateTimeOffset Until = default
)
{
    public TimeZoneInfo Zone { get; } =
        Zones.Find(ZoneId) ?? throw new ArgumentException($"No time zone {ZoneId}.", nameof(ZoneId));

    /// <summary>Whether what they did forbids a reminder then.</summary>
    public bool IsLeftAlone(DateTimeOffset at) =>
        Deed is not null && at >= At && (Deed is not Reminders.Deed.Snoozes || at < Until);
}

internal enum Deed
{
    Switches,
    Snoozes,
    Stops,
    Leaves,
}

/// <summary>A reminder that somebody got.</summary>
/// <param name="At">Where they are.</param>
/// <param name="Cause">What brought it.</param>
/// <param name="Number">Days before, or weeks after, the campaign's date.</param>
internal sealed record PlayedReminder(PlayedPerson Person, DateTimeOffset At, ReminderCause Cause, int Number);
