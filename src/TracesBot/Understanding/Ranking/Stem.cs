namespace TracesBot.Understanding.Ranking;

/// <summary>
/// Cuts the endings that Swedish and English inflect with. One list for both languages: a message may mix them,
/// and what matters is that the forms of one word meet, not that the stem is a word.
/// </summary>
internal static class Stem
{
    private const int ShortestStem = 3;

    private static readonly string[][] EndingsByLength = Group(
        "ningarna heterna",
        "ationen arnas ernas ornas andet ningar ningen",
        "arna erna orna ande ende aste heten ning tion ings ades",
        "are ade ing ens ets ied ies ers ast het ats des est",
        "ar er or en et an na as es ed at de te ad ly",
        "a e s n t d"
    );

    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word)
    {
        foreach (var endings in EndingsByLength)
        {
            foreach (var ending in endings)
            {
                if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                {
                    return word[..^ending.Length];
                }
            }
        }

        return word;
    }

    private static string[][] Group(params string[] lines) =>
        [.. lines.Select(line => line.Split(' ').OrderByDescending(ending => ending.Length).ToArray())];
}
