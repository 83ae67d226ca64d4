namespace TracesBot.Understanding;

/// <summary>
/// Takes a secret out of a message, so that the question around it can still be answered. Rather too much goes than too
/// little: what is left is understood and then forgotten.
/// </summary>
internal static class SecretMask
{
    private static readonly char[] Ends = ['.', '!', '?', ';', ',', '\n'];

    /// <summary>The message without its secret: the same text when there is none, nothing when it cannot be told apart.</summary>
    public static string Without(string text)
    {
        if (!SecretDetector.Contains(text))
        {
            return text;
        }

        var clauses = string.Join(' ', Clauses(text).Where(clause => !SecretDetector.Contains(clause)));
        if (clauses.Length > 0 && !SecretDetector.Contains(clauses))
        {
            return clauses;
        }

        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(IsPlain));

        return SecretDetector.Contains(words) ? "" : words;
    }

    private static bool IsPlain(string word) =>
        word.Trim(Ends).All(letter => char.IsLetter(letter) || letter is '-' or '\'' or '’' or ':' or '"' or '”');

    private static IEnumerable<string> Clauses(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (Ends.Contains(text[i]) && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])))
            {
                yield return text[start..(i + 1)].Trim();
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..].Trim();
        }
    }
}
