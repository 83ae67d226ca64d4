using System.Text.Json.Nodes;

namespace TracesBot.Cards;

/// <summary>What a card is made of, wherever in it it stands.</summary>
internal static class CardParts
{
    /// <summary>Every element and action with a type, those in a fallback too.</summary>
    public static IEnumerable<JsonObject> All(JsonNode? node) =>
        node switch
        {
            JsonObject part => (part.ContainsKey("type") ? [part] : Array.Empty<JsonObject>()).Concat(
                part.Where(member => member.Key is not "data").SelectMany(member => All(member.Value))
            ),
            JsonArray parts => parts.SelectMany(All),
            _ => [],
        };

    /// <summary>The buttons that are seen, without the ones that take their place in older clients.</summary>
    public static IEnumerable<JsonObject> Buttons(JsonNode? node) =>
        node switch
        {
            JsonObject part when TypeOf(part).StartsWith("Action.", StringComparison.Ordinal) => [part],
            JsonObject part => part.Where(member => member.Key is not "fallback")
                .SelectMany(member => Buttons(member.Value)),
            JsonArray parts => parts.SelectMany(Buttons),
            _ => [],
        };

    /// <summary>What the buttons that tell the bot something carry.</summary>
    public static IEnumerable<JsonObject> Presses(JsonNode? card) =>
        Buttons(card).Select(button => button["data"]).OfType<JsonObject>().Where(data => data["verb"] is not null);

    public static string TypeOf(JsonObject part) => (string?)part["type"] ?? "";
}
