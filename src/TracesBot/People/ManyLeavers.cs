namespace TracesBot.People;

/// <summary>A list from which suspiciously many are missing: half a file looks just like half the staff leaving.</summary>
/// <param name="Listed">How many the roster has now.</param>
/// <param name="Most">How many percent of them may leave at once.</param>
internal sealed record ManyLeavers(long Left, long Listed, int Most)
{
    /// <summary>So few may always leave: in a small organisation one person is many percent.</summary>
    public const int Few = 5;

    public long Percent => 100 * Left / Listed;

    /// <param name="most">How many percent may leave; null where anybody may.</param>
    public static ManyLeavers? In(long left, long listed, int? most) =>
        most is { } percent && left > Few && 100 * left > percent * listed
            ? new ManyLeavers(left, listed, percent)
            : null;
}

/// <summary>The list was refused, for too many are missing from it. Nothing has been changed.</summary>
internal sealed class ManyLeaversException(ManyLeavers leavers)
    : Exception(
        $"{leavers.Left} of {leavers.Listed} people ({leavers.Percent} %) would be marked as left; at most {leavers.Most} % may be (Roster:MostLeaversPercent). Nothing was changed."
    )
{
    public ManyLeavers Leavers => leavers;
}
