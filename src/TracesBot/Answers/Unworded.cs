using TracesBot.Understanding;
using TracesBot.Words;

namespace TracesBot.Answers;

/// <summary>Tells what to do instead to somebody whose message has no words to understand.</summary>
internal static class Unworded
{
    /// <summary>What to say; null when there are words in the message.</summary>
    public static string? Reply(string text, Phrases phrases) =>
        Links.AreAll(text) ? phrases.Answers.OnlyLink
        : text.Any(char.IsLetter) ? null
        : phrases.Answers.OnlySigns;
}
