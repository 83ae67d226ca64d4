namespace TracesBot.Switching;

/// <summary>Something that was reported about a person's switch.</summary>
/// <param name="Reason">For an exemption, why: a category, never the person's own words.</param>
internal sealed record SwitchEvent(
    SwitchEventKind Kind,
    DateTimeOffset At,
    string? Method = null,
    Evidence? Evidence = null,
    ExemptReason? Reason = null
);

internal enum SwitchEventKind
{
    Started,
    Switched,
    BackupAdded,
    Tested,
    Confirmed,
    Exempted,
    Reopened,
    Undone,
}

/// <summary>How sure it is that the method works. A report never mixes them.</summary>
internal enum Evidence
{
    Said,
    Tested,

    /// <summary>An administrator has seen it.</summary>
    Confirmed,
}

internal enum ExemptReason
{
    NotUser,
    OnLeave,
    Left,
}
