using System.Text.Json;

namespace TracesBot.Understanding.Evaluating;

/// <summary>A question of SweFAQ: which of the answers of its category belongs to it?</summary>
internal sealed record FaqLine(string Question, IReadOnlyList<string> Answers, int Right)
{
    /// <exception cref="FormatException">The line cannot be used; the message says why.</exception>
    public static FaqLine Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var line = document.RootElement;
            var answers = line.GetProperty("candidate_answers")
                .EnumerateArray()
                .Select(answer => answer.GetString() ?? "")
                .ToArray();
            var right = line.GetProperty("label").GetInt32();

            return right >= 0 && right < answers.Length
                ? new FaqLine(line.GetProperty("question").GetString() ?? "", answers, right)
                : throw new FormatException($"has the label {right}, and {answers.Length} candidate answers");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"is no JSON, from character {exception.BytePositionInLine + 1} on", exception);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException(
                "must have \"question\": a text, \"candidate_answers\": a list of texts, \"label\": a number",
                exception
            );
        }
    }
}
