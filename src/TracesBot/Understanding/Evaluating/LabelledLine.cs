using System.Text.Json;

namespace TracesBot.Understanding.Evaluating;

/// <summary>A message, or a short conversation, with what the bot should make of its last line.</summary>
/// <param name="Set">The file it comes from.</param>
/// <param name="Language">sv, en or mixed.</param>
/// <param name="Turns">What is said; the last is what counts.</param>
/// <param name="Topics">The topics that are right; none for a message that is none of the bot's business.</param>
/// <param name="Intents">The commands that are right; "question" for any question.</param>
/// <param name="IsDouble">Whether all the topics are asked for, not any one of them.</param>
/// <param name="Entities">What a command names; null when that is not labelled.</param>
/// <param name="When">The times that are right, or the reason there is none; null when that is not labelled.</param>
internal sealed record LabelledLine(
    string Set,
    string Language,
    IReadOnlyList<string> Turns,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Intents,
    bool IsDouble,
    LabelledEntities? Entities,
    IReadOnlyList<string>? When
)
{
    private static readonly string[] Languages = ["sv", "en", "mixed"];

    /// <exception cref="FormatException">The line cannot be used; the message says why.</exception>
    public static LabelledLine Parse(string set, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);

            return document.RootElement.ValueKind is JsonValueKind.Object
                ? Parse(set, document.RootElement)
                : throw new FormatException("is no JSON object");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"is no JSON, from character {exception.BytePositionInLine + 1} on", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException("has a value of another type than expected", exception);
        }
    }

    private static LabelledLine Parse(string set, JsonElement line)
    {
        var kind = Text(line, "kind");
        var isTime = line.TryGetProperty("grain", out _);
        var intent = Text(line, "intent") ?? (kind is "thanks" ? "thanks" : null);
        var language = Text(line, "lang") ?? "mixed";
        var hasTopics = line.TryGetProperty("expect", out var topics);
        var turns = line.TryGetProperty("turns", out var several) ? Texts(several) : [Text(line, "q") ?? ""];
        if (turns.Count is 0 || turns.Any(string.IsNullOrEmpty))
        {
            throw new FormatException("has no message: \"q\": \"…\" or \"turns\": [\"…\", \"…\"]");
        }

        if (!Languages.Contains(language, StringComparer.Ordinal))
        {
            throw new FormatException($"has the language '{language}'; known are: {string.Join(", ", Languages)}");
        }

        if (!hasTopics && intent is null)
        {
            throw new FormatException("has nothing to compare with: \"expect\" or \"intent\"");
        }

        return new LabelledLine(
            kind is "gap" ? set + " (gaps)" : set,
            language,
            turns,
            !isTime && hasTopics ? Texts(topics) : [],
            intent is null ? [] : [intent, .. line.TryGetProperty("also", out var also) ? Texts(also) : []],
            kind is "multi",
            line.TryGetProperty("entities", out var entities) ? LabelledEntities.Parse(entities, line) : null,
            isTime ? Times(line) : null
        );
    }

    internal static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    internal static IReadOnlyList<string> Texts(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => [.. element.EnumerateArray().Select(item => item.GetString() ?? "")],
            JsonValueKind.String => [element.GetString() ?? ""],
            _ => [],
        };

    /// <summary>Writes each time as the evaluation shows it; "none", "past" or "impossible" where there is none.</summary>
    internal static IReadOnlyList<string> Times(JsonElement line)
    {
        var grain = Text(line, "grain");
        return grain is null
            ? [Text(line, "why") ?? "none"]
            : [.. Texts(line.GetProperty("expect")).Select(time => $"{time} {grain}")];
    }
}
