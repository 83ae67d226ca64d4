using System.Collections.Frozen;
using TracesBot.Understanding.Ranking;

namespace TracesBot.Answers.Questions;

/// <summary>The words that show the open questions. They are few and exact: everybody else's "question" is a question.</summary>
internal static class QuestionCommand
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "oppna fragor",
        "obesvarade fragor",
        "visa oppna fragor",
        "visa obesvarade fragor",
        "open questions",
        "unanswered questions",
        "show open questions",
        "show unanswered questions",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Is(string text) =>
        text.Length < 40
        && Words.Contains(string.Join(' ', Letters.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
