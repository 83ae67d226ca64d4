namespace TracesBot.People;

/// <summary>
/// One cell of a CSV file that somebody will open in a spreadsheet. A team may be called "=HYPERLINK(…)", and must not
/// become a formula: it gets an apostrophe in front, which a spreadsheet takes for "this is text".
/// </summary>
internal static class CsvCell
{
    private const char IsText = '\'';

    /// <summary>What begins a formula, in the forms that are typed in East Asia too.</summary>
    private const string Formula = "=+-@＝＋－＠";

    public static string Of(string text)
    {
        // Some programs skip blanks and invisible signs before they look for a formula.
        var seen = text.AsSpan().TrimStart(" \u00A0\u00AD\u200B\u200C\u200D\u2060\uFEFF\"'");

        return seen.Length > 0 && (Formula.Contains(seen[0], StringComparison.Ordinal) || char.IsControl(seen[0]))
            ? IsText + text
            : text;
    }
}
