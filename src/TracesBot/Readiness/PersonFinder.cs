namespace TracesBot.Readiness;

/// <summary>Finds the colleague that a manager means among those in the manager's line.</summary>
internal static class PersonFinder
{
    /// <summary>Those whose names fit best; several when they fit equally well, none when nobody does.</summary>
    /// <param name="asked">The name as it was written.</param>
    /// <param name="team">The team as it was written; it tells apart those who are called alike.</param>
    /// <param name="line">Everybody the manager may see.</param>
    public static IReadOnlyList<Colleague> Find(string asked, string? team, IEnumerable<Colleague> line)
    {
        var named = Closest(asked, line);
        if (named.Count < 2)
        {
            return named;
        }

        var teams = named.Select(colleague => colleague.Team).Distinct(StringComparer.Ordinal).ToList();
        var meant = TeamFinder.Find(team, teams) is { Count: > 0 } found ? found : teams;

        return [.. named.Where(colleague => meant.Contains(colleague.Team, StringComparer.Ordinal))];
    }

    private static IReadOnlyList<Colleague> Closest(string asked, IEnumerable<Colleague> line)
    {
        var words = Likeness.Words(asked);

        return
        [
            .. line.Select(colleague => (colleague, Distance: Likeness.Distance(words, Likeness.Words(colleague.Name))))
                .Where(match => match.Distance is not null)
                .GroupBy(match => match.Distance)
                .MinBy(matches => matches.Key)
                ?.Select(match => match.colleague)
                ?? [],
        ];
    }
}
