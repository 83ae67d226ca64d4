namespace TracesBot.Readiness;

/// <summary>
/// A manager's line as that manager may see it. Whatever shows figures or names of a line reads them from here:
/// every figure is a sum of single people who may be named, of open groups, and of <see cref="Folded"/> as a whole.
/// </summary>
internal sealed record MaskedLine
{
    private MaskedLine(
        Masking masking,
        IReadOnlyList<StandingCount> open,
        IReadOnlyList<StandingCount> folded,
        IReadOnlyDictionary<string, long> hidden
    )
    {
        Masking = masking;
        Open = open;
        Folded = folded;
        Hidden = hidden;
    }

    public Masking Masking { get; }

    /// <summary>Gets those who may be named and counted by team.</summary>
    public IReadOnlyList<StandingCount> Open { get; }

    /// <summary>Gets the small groups, to be counted together only; empty when they are too few even together.</summary>
    public IReadOnlyList<StandingCount> Folded { get; }

    /// <summary>Gets how many people of which team are not shown as a group.</summary>
    public IReadOnlyDictionary<string, long> Hidden { get; }

    /// <summary>Gets how many are in no figure at all.</summary>
    public long Withheld => Folded.Count is 0 ? Hidden.Values.Sum() : 0;

    public bool IsEmpty => Open.Count is 0 && Hidden.Count is 0;

    /// <summary>Gets every team, also those of which nothing is shown: that a team is there is no secret.</summary>
    public IReadOnlyList<string> Teams =>
        [
            .. Open.Select(count => count.Team)
                .Concat(Hidden.Keys)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <param name="counts">The counts of the viewer's line, and of nobody else.</param>
    /// <param name="smallest">The number of people from which a group further down is shown; 0 shows every group.</param>
    public static MaskedLine Of(IReadOnlyList<StandingCount> counts, int smallest)
    {
        var below = counts
            .Where(count => !count.IsOwn)
            .GroupBy(count => count.Team, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(count => count.People), StringComparer.Ordinal);
        var masking = new Masking(smallest, Complement(below, smallest));
        var hidden = below
            .Where(group => masking.Hides(group.Key, group.Value))
            .ToDictionary(group => group.Key, group => group.Value, StringComparer.Ordinal);
        var groups = counts.ToLookup(count => !count.IsOwn && hidden.ContainsKey(count.Team));

        return new MaskedLine(
            masking,
            [.. groups[false]],
            hidden.Values.Sum() >= smallest ? [.. groups[true]] : [],
            hidden
        );
    }

    // Small groups that are few people together could be read off as the rest of the whole; one open group more hides them.
    private static string? Complement(Dictionary<string, long> groups, int smallest) =>
        groups.Values.Where(people => people < smallest).Sum() is var few && few > 0 && few < smallest
            ? groups
                .Where(group => group.Value >= smallest)
                .OrderBy(group => group.Value)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => group.Key)
                .FirstOrDefault()
            : null;
}
