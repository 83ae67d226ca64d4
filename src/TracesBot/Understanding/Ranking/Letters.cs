namespace TracesBot.Understanding.Ranking;

/// <summary>
/// Folds text to the letters that people agree on: lower case, and no difference between å, ä and a or ö and o,
/// because many people write Swedish on a keyboard that has no such letters.
/// </summary>
internal static class Letters
{
    private const string From = "åäáàâãæöóòôõøéèêëíìîïúùûüýÿçñßœšžł";
    private const string To = "aaaaaaaooooooeeeeiiiiuuuuyycnsoszl";

    private static readonly char[] Table = BuildTable();

    /// <summary>Gets the folded letter or digit; a blank for anything else.</summary>
    public static char Fold(char letter) => letter < Table.Length ? Table[letter] : ' ';

    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }

        return new string(folded);
    }

    private static char[] BuildTable()
    {
        var table = new char[0x180];
        for (var i = 0; i < table.Length; i++)
        {
            var lower = char.ToLowerInvariant((char)i);
            var at = From.IndexOf(lower, StringComparison.Ordinal);
            table[i] =
                at >= 0 ? To[at]
                : char.IsAsciiLetterOrDigit(lower) ? lower
                : ' ';
        }

        return table;
    }
}
