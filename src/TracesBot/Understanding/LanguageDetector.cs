using System.Buffers;
using System.Collections.Frozen;
using TracesBot.Understanding.Ranking;
using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>Decides which language a message is in; one that is in neither, or in both, keeps the language used so far.</summary>
internal static class LanguageDetector
{
    private static readonly SearchValues<char> OwnLetters = SearchValues.Create("åäöÅÄÖ");

    private const float SwedishLetters = 0.3f;

    /// <summary>Names, abbreviations and words that are the same in both languages.</summary>
    private static readonly FrozenSet<string> Neutral = (
        "ok bank id bankid freja eid eu login eulogin ecas traces nt tracesnt sms app pin qr mfa 2fa passkey yubikey token cram fido fido2 tpm "
        + "windows mac iphone android samsung ipad ched cheda chedp chedpp chedd coi gks bcp rfl oper eori mitid itsme teams excel csv pdf "
        + "import export support trend status test team status info n00 v00 x eidas hav slv"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <param name="text">The message.</param>
    /// <param name="score">What the model says: above zero for Swedish, below for English.</param>
    /// <param name="previous">The language used so far.</param>
    public static Language Decide(string text, float score, Language previous)
    {
        var words = new FoldedText(text);
        var telling = false;
        for (var i = 0; i < words.Count && !telling; i++)
        {
            telling =
                !char.IsAsciiDigit(words[i][0]) && !Neutral.Contains(words[i].ToString()) && !IsWindowsHello(words, i);
        }

        if (!telling)
        {
            return previous;
        }

        score += text.AsSpan().ContainsAny(OwnLetters) ? SwedishLetters : 0;
        return score > Thresholds.Language ? Language.Swedish
            : score < -Thresholds.Language ? Language.English
            : previous;
    }

    private static bool IsWindowsHello(FoldedText words, int at) =>
        at > 0 && words[at] is "hello" && words[at - 1] is "windows";
}
