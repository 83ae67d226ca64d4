using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>What an answer says of itself: its title in both languages, and the topics that it leads to.</summary>
internal sealed record Lead(string Swedish, string English, string[] Next)
{
    private const string NextKey = "follow-ups:";
    private const string SwedishTitle = "# Svenska: ";
    private const string EnglishTitle = "# English: ";

    public string TitleIn(Language language) => language == Language.Swedish ? Swedish : English;

    /// <summary>Reads the heads and titles of the answers, and nothing else of them.</summary>
    public static IReadOnlyDictionary<string, Lead> ReadAll(string topicsFolder) =>
        (Directory.Exists(topicsFolder) ? Directory.GetFiles(topicsFolder, "*.md") : []).ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            Read,
            StringComparer.Ordinal
        );

    private static Lead Read(string file)
    {
        string? next = null;
        string? swedish = null;
        string? english = null;
        foreach (var line in File.ReadLines(file).TakeWhile(_ => next is null || swedish is null || english is null))
        {
            next ??= After(line, NextKey);
            swedish ??= After(line, SwedishTitle);
            english ??= After(line, EnglishTitle);
        }

        return new Lead(
            swedish ?? "",
            english ?? "",
            next?.Trim(' ', '[', ']').Split(',', StringSplitOptions.TrimEntries) ?? []
        );
    }

    private static string? After(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) ? line[key.Length..] : null;
}
