using TracesBot.Answers.Questions;
using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Cli.Questions;

/// <summary>Reads an answer from a file: one text, or one for each language under its heading.</summary>
internal static class AnswerFile
{
    private const string Swedish = "# Svenska";
    private const string English = "# English";

    /// <param name="language">The language of a text without headings.</param>
    public static AnswerQuestion Read(string text, Language language, KeptQuestion question, string? topic)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (!lines.Any(line => IsHeading(line, Swedish) || IsHeading(line, English)))
        {
            var written = Written(lines);

            return language is Language.Swedish
                ? new AnswerQuestion(question.Id, question.Version, written, English: null, topic)
                : new AnswerQuestion(question.Id, question.Version, Swedish: null, written, topic);
        }

        return new AnswerQuestion(
            question.Id,
            question.Version,
            Written(Under(lines, Swedish)),
            Written(Under(lines, English)),
            topic
        );
    }

    private static IEnumerable<string> Under(IReadOnlyList<string> lines, string heading) =>
        lines
            .SkipWhile(line => !IsHeading(line, heading))
            .Skip(1)
            .TakeWhile(line => !IsHeading(line, Swedish) && !IsHeading(line, English));

    private static bool IsHeading(string line, string heading) =>
        line.Trim().Equals(heading, StringComparison.OrdinalIgnoreCase);

    private static string? Written(IEnumerable<string> lines) =>
        string.Join('\n', lines).Trim() is { Length: > 0 } text ? text : null;
}
