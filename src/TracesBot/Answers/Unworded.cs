using TracesBot.Words;

namespace TracesBot.Answers;

/// <summary>Tells what to do instead to somebody whose message has no words to understand.</summary>
internal static class Unworded
{
    /// <summary>What to say; null when there are words in the message.</summary>
    public static string? Reply(string text, Phrases phrases)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && Array.TrueForAll(words, IsLink))
        {
            return phrases.Answers.OnlyLink;
        }

        return text.Any(char.IsLetter) ? null : phrases.Answers.OnlySigns;
    }

    private static bool IsLink(string word) =>
        word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(word, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
}
