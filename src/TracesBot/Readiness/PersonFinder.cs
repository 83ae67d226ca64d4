namespace TracesBot.Readiness;

/// <summary>Finds the colleague that a manager means among those in the manager's line.</summary>
internal static class PersonFinder
{
    /// <summary>Those whose names fit best; several when they fit equally well, none when nobody does.</summary>
    public static IReadOnlyList<Colleague> Find(string asked, IEnumerable<Colleague> line)
    {
        var words = Likeness.Words(asked);

        return words.Length is 0
            ? []
            :
            [
                .. line.Select(colleague =>
                        (colleague, Distance: Likeness.Distance(words, Likeness.Words(colleague.Name)))
                    )
                    .Where(match => match.Distance is not null)
                    .GroupBy(match => match.Distance)
                    .MinBy(matches => matches.Key)
                    ?.Select(match => match.colleague)
                    ?? [],
            ];
    }
}
