namespace TracesBot.People;

/// <summary>What an import came to.</summary>
/// <param name="Changed">People whose data differ now, those who have come back among them.</param>
/// <param name="Left">People who are not in the file any more. What they did is kept.</param>
/// <param name="Bad">The lines that were skipped, and why.</param>
/// <param name="Warnings">What looks wrong but was imported all the same.</param>
internal sealed record RosterOutcome(
    long Added,
    long Changed,
    long Unchanged,
    long Left,
    IReadOnlyList<RosterNote> Bad,
    IReadOnlyList<RosterNote> Warnings
)
{
    /// <summary>Gets what would change, and for whom; null when the roster has been changed.</summary>
    public RosterDiff? Diff { get; init; }

    /// <summary>Gets the reason why the list is not imported as it is; null when nothing stands against it.</summary>
    public ManyLeavers? ManyLeavers { get; init; }
}

/// <summary>Something to say about one line of the file.</summary>
internal sealed record RosterNote(long Line, RosterFault Fault)
{
    /// <summary>Gets it in the command line's language.</summary>
    public string Text => Fault.ToString();
}
