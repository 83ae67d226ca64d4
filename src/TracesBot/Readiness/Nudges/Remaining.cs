namespace TracesBot.Readiness.Nudges;

/// <summary>Somebody who remains, with what decides whether a reminder goes to them.</summary>
internal sealed record Remaining
{
    public string PersonId { get; init; } = "";
    public string Name { get; init; } = "";
    public string Team { get; init; } = "";

    /// <summary>Gets 1 when the bot has never met them, or they have put it out of their Teams.</summary>
    public long Unreachable { get; init; }
    public long? Stopped { get; init; }
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>Gets when a manager last asked for a reminder to them.</summary>
    public DateTimeOffset? NudgedAt { get; init; }

    /// <summary>Gets when a reminder of any kind last went to them.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Gets how many reminders may have reached them in the last seven days.</summary>
    public long Recent { get; init; }
}
