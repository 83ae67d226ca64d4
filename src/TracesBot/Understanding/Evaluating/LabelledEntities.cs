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
        Methods.SequenceEqual(found.Methods)
        && string.Equals(Team, found.Team, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Person, found.Person, StringComparison.OrdinalIgnoreCase)
        && Language == (found.Language is null ? null : found.Language == Words.Language.Swedish ? "sv" : "en")
        && Period == Evaluation.Show(found.Period)
        && (When?.Contains(Evaluation.Show(found.When)) ?? true);
}
