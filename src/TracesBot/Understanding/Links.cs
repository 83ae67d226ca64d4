namespace TracesBot.Understanding;

/// <summary>Recognises a message that is nothing but an address on the web: its letters are in no language.</summary>
internal static class Links
{
    public static bool AreAll(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        return words.Length > 0 && Array.TrueForAll(words, IsLink);
    }

    private static bool IsLink(string word) =>
        word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(word, UriKind.Absolute, out var address) && address.Scheme is "http" or "https");
}
