using System.Text.Json;

namespace TracesBot.Understanding.Evaluating;

/// <summary>What a labelled command names; null or empty where it names nothing.</summary>
internal sealed record LabelledEntities(
    IReadOnlyList<string> Methods,
    string? Team,
    string? Person,
    string? Language,
    string? Period,
    IReadOnlyList<string>? When
)
{
    public static LabelledEntities Parse(JsonElement entities, JsonElement line) =>
        new(
            entities.TryGetProperty("method", out var methods) ? LabelledLine.Texts(methods) : [],
            LabelledLine.Text(entities, "team"),
            LabelledLine.Text(entities, "person"),
            LabelledLine.Text(entities, "language"),
            line.TryGetProperty("period_range", out var range)
                ? string.Join("..", range.EnumerateArray().Select(day => day.GetString() ?? ""))
                : null,
            entities.TryGetProperty("when", out var when) ? LabelledLine.Times(when) : null
        );

    public bool Matches(Entities found) =>
        Methods.SequenceEqual(found.Methods, StringComparer.Ordinal)
        && string.Equals(Team, found.Team, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Person, found.Person, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Language, Code(found.Language), StringComparison.Ordinal)
        && string.Equals(Period, Evaluation.Show(found.Period), StringComparison.Ordinal)
        && (When?.Contains(Evaluation.Show(found.When), StringComparer.Ordinal) ?? true);

    public override string ToString() =>
        $"[{string.Join('+', Methods)}; {Team}; {Person}; {Language}; {Period}; {string.Join('|', When ?? ["none"])}]";

    private static string? Code(Words.Language? language) =>
        language switch
        {
            null => null,
            Words.Language.Swedish => "sv",
            _ => "en",
        };
}
