using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TracesBot.Turns;
using TracesBot.Understanding;
using TracesBot.Words;

namespace TracesBot.Cli;

/// <summary>What <c>ask</c> prints.</summary>
internal sealed record Asked(
    string Language,
    string Kind,
    IReadOnlyList<string> Topics,
    IReadOnlyList<string> Suggestions,
    string? Intent,
    IReadOnlyDictionary<string, object?> Entities,
    string Text
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // å, ä and ö are to be read by people, not only by programs.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static Asked From(TurnOutcome outcome)
    {
        var meaning = (outcome.Turn?.Input as Said)?.Meaning;

        return new Asked(
            Phrases.TagOf(meaning?.Language ?? outcome.Phrases.Language),
            (meaning?.Kind ?? MeaningKind.Decline).ToString().ToLowerInvariant(),
            meaning?.Topics ?? [],
            meaning?.Suggestions ?? [],
            meaning?.Intent,
            EntitiesOf(meaning?.Entities ?? Understanding.Entities.None),
            PlainText.Of(outcome.Reply)
        );
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static Dictionary<string, object?> EntitiesOf(Entities entities)
    {
        var shown = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (entities.Methods.Count > 0)
        {
            shown["method"] = entities.Methods.Count is 1 ? entities.Methods[0] : entities.Methods;
        }

        if (entities.Team is not null)
        {
            shown["team"] = entities.Team;
        }

        if (entities.Person is not null)
        {
            shown["person"] = entities.Person;
        }

        if (entities.Period is { } period)
        {
            shown["period"] = new[] { Iso(period.From), Iso(period.To) };
        }

        if (entities.Language is { } language)
        {
            shown["language"] = Phrases.TagOf(language);
        }

        if (entities.When is { } when)
        {
            shown["when"] = Iso(when);
            shown["grain"] = when.Problem is WhenProblem.None ? GrainOf(when.Grain) : null;
        }

        return shown;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Iso(When when) =>
        when switch
        {
            { Date: null } or { Problem: not WhenProblem.None } => null,
            { Part: { } part } => $"{Iso(when.Date)} {part.ToString().ToLowerInvariant()}",
            { Time: { } time } => $"{Iso(when.Date)}T{time.ToString("HH:mm", CultureInfo.InvariantCulture)}",
            _ => Iso(when.Date),
        };

    private static string GrainOf(Grain grain) =>
        grain is Grain.PartOfDay ? "part-of-day" : grain.ToString().ToLowerInvariant();
}
