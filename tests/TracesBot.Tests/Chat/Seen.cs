using System.Text.Json.Nodes;
using TracesBot.Cards;
using TracesBot.Teams.Chats;

namespace TracesBot.Chat;

/// <summary>What a person sees: the words of a message or card, and the buttons under it.</summary>
/// <param name="Notice">The line that Teams shows by a pressed card that stays as it is.</param>
public sealed record Seen(string MessageId, string Text, JsonObject? Card, string? Notice)
{
    private static readonly string[] Worded = ["text", "title", "value", "legend", "label"];

    public static Seen Nothing { get; } = new("", "", Card: null, Notice: null);

    public IReadOnlyList<string> Buttons => [.. Actions.Select(action => (string)action["title"]!)];

    /// <summary>Gets the buttons within the card, above those at its end.</summary>
    public IReadOnlyList<string> InnerButtons =>
        [.. ActionsIn(Card?["body"]).Select(action => (string)action["title"]!)];

    private IEnumerable<JsonObject> Actions => (Card?["actions"] as JsonArray ?? []).OfType<JsonObject>();

    public static Seen From(ChatMessage message) =>
        new(
            message.Id,
            message.Card is { } card ? string.Join('\n', WordsIn(card["body"])) : message.Text ?? "",
            message.Card,
            Notice: null
        );

    /// <summary>Gets the names of the fields to fill in.</summary>
    public IReadOnlyList<string> Fields => [.. Inputs.Select(input => (string)input["id"]!)];

    private IEnumerable<JsonObject> Inputs =>
        CardParts
            .All(Card?["body"])
            .Where(part => CardParts.TypeOf(part).StartsWith("Input.", StringComparison.Ordinal));

    /// <summary>What a press of the button carries: its own data and, as in Teams, what stands in the card's fields.</summary>
    public JsonObject DataOf(string button)
    {
        var action = Actions
            .Concat(ActionsIn(Card?["body"]))
            .FirstOrDefault(action => string.Equals((string?)action["title"], button, StringComparison.Ordinal));
        action.ShouldNotBeNull(
            $"There is no button '{button}' among: {string.Join(", ", Buttons)}. The card says: {Text}"
        );

        var data = (JsonObject)action["data"]!.DeepClone();
        foreach (var input in Inputs.Where(input => input["value"] is not null))
        {
            data[(string)input["id"]!] = input["value"]!.DeepClone();
        }

        return data;
    }

    private static IEnumerable<JsonObject> ActionsIn(JsonNode? node) =>
        node switch
        {
            JsonArray array => array.SelectMany(ActionsIn),
            JsonObject { } element when (string?)element["type"] is "ActionSet" => (
                element["actions"] as JsonArray ?? []
            ).OfType<JsonObject>(),
            JsonObject element => element.SelectMany(member => ActionsIn(member.Value)),
            _ => [],
        };

    private static IEnumerable<string> WordsIn(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray array:
                return array.SelectMany(WordsIn);
            case JsonObject element:
                string[] own =
                [
                    .. Worded.Select(name => element[name]).OfType<JsonValue>().Select(value => value.ToString()),
                ];

                return own.Concat(
                    element
                        .Where(member =>
                            member.Value is JsonArray or JsonObject && member.Key is not ("fallback" or "actions")
                        )
                        .SelectMany(member => WordsIn(member.Value))
                );
            default:
                return [];
        }
    }
}
