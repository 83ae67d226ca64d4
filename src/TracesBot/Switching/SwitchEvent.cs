namespace TracesBot.Switching;

/// <summary>Something that was reported about a person's switch.</summary>
/// <param name="Reason">For an exemption, why: a category, never the person's own words.</param>
/// <param name="Until">For an exemption that ends, when.</param>
/// <param name="By">The administrator who said so; null for the person.</param>
internal sealed record SwitchEvent(
    SwitchEventKind Kind,
    DateTimeOffset At,
    string? Method = null,
    Evidence? Evidence = null,
    ExemptReason? Reason = null,
    DateTimeOffset? Until = null,
    string? By = null
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

    /// <summary>Asked weeks later, the person said that the method still works.</summary>
    StillWorks,

    /// <summary>An exemption has run out.</summary>
    Returned,
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
