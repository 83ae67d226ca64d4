using System.Text;
using System.Text.RegularExpressions;
using TracesBot.Understanding.Ranking;
using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>
/// Makes a message fit to be kept and read by somebody else: without names, addresses and numbers that tell who it is
/// about, and without anything that a card would take for a link or for markup.
/// </summary>
internal static partial class Redactor
{
    private const int Longest = 300;
    private const string Markup = "*_`<>|~#[]\\\r\n\t";

    /// <param name="text">What somebody wrote.</param>
    /// <param name="names">The words that the names of the staff consist of, folded.</param>
    /// <param name="language">The language of the marks that take the place of what is removed.</param>
    public static string Redact(string text, IReadOnlySet<string> names, Language language)
    {
        var marks = Marks.In(language);
        var plain = Flat(text.Length > Longest ? text[..Longest] + "…" : text);
        plain = Mail().Replace(plain, marks.Mail);
        plain = Link().Replace(plain, marks.Link);
        plain = Digits().Replace(plain, match => MarkOf(match.Value, marks) ?? match.Value);

        return Blanks().Replace(WithoutNames(plain, names, marks.Name), " ").Trim();
    }

    private static string Flat(string text)
    {
        var flat = new StringBuilder(text);
        foreach (var sign in Markup)
        {
            flat.Replace(sign, ' ');
        }

        return flat.ToString();
    }

    /// <summary>A phone number begins with 0 or +; a date, a goods code and an error code do not, or are shorter.</summary>
    private static string? MarkOf(string written, Marks marks)
    {
        var digits = written.Count(char.IsAsciiDigit);

        return written[0] is '+' && digits >= 8 ? marks.Phone
            : written[0] is '0' && digits is >= 9 and <= 14 ? marks.Phone
            : digits >= 10 ? marks.Number
            : null;
    }

    private static string WithoutNames(string text, IReadOnlySet<string> names, string mark)
    {
        if (names.Count is 0)
        {
            return text;
        }

        var words = Word().Matches(text).Where(word => names.Contains(Letters.Fold(word.Value))).ToList();
        var redacted = new StringBuilder(text);
        for (var i = words.Count - 1; i >= 0; i--)
        {
            // "Anna Ek" is a name however it is written; "ek" alone, or the first word of a sentence, may be a word.
            if (Touches(text, words, i, i - 1) || Touches(text, words, i + 1, i) || IsNameAlone(text, words[i]))
            {
                redacted.Remove(words[i].Index, words[i].Length).Insert(words[i].Index, mark);
            }
        }

        return redacted.ToString();
    }

    private static bool Touches(string text, List<Match> words, int right, int left) =>
        left >= 0
        && right < words.Count
        && string.IsNullOrWhiteSpace(
            text[(words[left].Index + words[left].Length)..words[right].Index].Replace('-', ' ')
        );

    private static bool IsNameAlone(string text, Match word)
    {
        var before = text.AsSpan(0, word.Index).TrimEnd();

        return char.IsUpper(word.Value[0]) && before.Length > 0 && before[^1] is not ('.' or '!' or '?');
    }

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}", RegexOptions.NonBacktracking)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\(?(?:https?://|www\.)\S+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"\+?\d(?:[ \u00a0–()/-]{0,2}\d){7,24}", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    private sealed record Marks(string Name, string Mail, string Phone, string Number, string Link)
    {
        public static Marks In(Language language) =>
            language is Language.Swedish
                ? new Marks("(namn)", "(e-post)", "(telefon)", "(nummer)", "(länk)")
                : new Marks("(name)", "(e-mail)", "(phone)", "(number)", "(link)");
    }
}
