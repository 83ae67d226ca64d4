namespace TracesBot.Readiness;

/// <summary>Finds the teams that a comparison names, one after another: "jämför Import och Export".</summary>
internal static class NamedTeams
{
    private const int MostTeams = 10;
    private const int LongestName = 5;

    private static readonly HashSet<string> Between = new(StringComparer.Ordinal)
    {
        "och",
        "med",
        "mot",
        "eller",
        "kontra",
        "and",
        "with",
        "or",
        "to",
        "against",
        "vs",
        "versus",
        "jamfort",
        "compared",
    };

    /// <summary>Words of such a question that no team is called.</summary>
    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "jamfor",
        "jamforelse",
        "mellan",
        "compare",
        "comparison",
        "between",
        "hur",
        "ligger",
        "gar",
        "det",
        "till",
        "for",
        "how",
        "is",
        "are",
        "ar",
        "doing",
        "vem",
        "vilka",
        "vilket",
        "vilken",
        "who",
        "which",
        "har",
        "has",
        "have",
        "kommit",
        "langst",
        "leder",
        "leads",
        "bast",
        "best",
        "samst",
        "worst",
        "ahead",
        "behind",
        "efter",
        "fore",
        "status",
        "laget",
        "visa",
        "show",
        "me",
        "mig",
        "could",
        "can",
        "you",
        "kan",
        "du",
        "please",
        "tack",
        "would",
        "like",
        "vill",
        "jag",
        "se",
        "see",
        "alla",
        "all",
        "ett",
        "en",
        "a",
    };

    public static IReadOnlyList<string> In(string text, IReadOnlyCollection<string> teams)
    {
        List<string> found = [];
        List<string> words = [];
        foreach (var word in Likeness.Words(text).Append("och"))
        {
            if (!Between.Contains(word))
            {
                words.Add(word);

                continue;
            }

            found.AddRange(Among([.. words.Where(word => !Around.Contains(word))], teams));
            words.Clear();
        }

        return [.. found.Distinct(StringComparer.Ordinal).Take(MostTeams)];
    }

    /// <summary>The teams that the longest run of words is the name of; what stands around it is talk.</summary>
    private static IReadOnlyList<string> Among(string[] words, IReadOnlyCollection<string> teams)
    {
        for (var length = Math.Min(words.Length, LongestName); length > 0; length--)
        {
            for (var at = 0; at + length <= words.Length; at++)
            {
                if (TeamFinder.Find(string.Join(' ', words, at, length), teams) is { Count: > 0 } named)
                {
                    return named;
                }
            }
        }

        return [];
    }
}
