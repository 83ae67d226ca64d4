using System.Text.Json.Nodes;

namespace TracesBot.EndToEnd.Clients;

/// <summary>A message or card that appeared in a chat, or changed there.</summary>
internal sealed record ChatEvent(int Number, string Action, string Chat, string MessageId, string? Text, JsonNode? Card)
{
    public bool IsNew => Action is "createMessage";

    public bool IsChange => Action is "updateMessage";

    /// <summary>Gets all the words of it, to look for some.</summary>
    public string Words => $"{Text}\n{string.Join('\n', WordsIn(Card?["body"]))}";

    public static ChatEvent From(JsonNode? node, int number)
    {
        var message = node?["message"];
        var attachment = (message?["attachments"] as JsonArray)?.FirstOrDefault();

        return new ChatEvent(
            number,
            (string?)node?["action"] ?? "",
            (string?)node?["actionConversationId"] ?? "",
            (string?)message?["messageId"] ?? "",
            (string?)message?["text"],
            attachment?["content"]
        );
    }

    /// <summary>What the button carries.</summary>
    public JsonNode DataOf(string button)
    {
        var actions = (Card?["actions"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var action = actions.Find(action => string.Equals((string?)action["title"], button, StringComparison.Ordinal));
        action.ShouldNotBeNull(
            $"No button '{button}' among: {string.Join(", ", actions.Select(other => (string?)other["title"]))}. {Words}"
        );

        return action["data"]!;
    }

    private static IEnumerable<string> WordsIn(JsonNode? node) =>
        node switch
        {
            JsonArray array => array.SelectMany(WordsIn),
            JsonObject element => element.SelectMany(member =>
                member is { Key: "text" or "title" or "value" or "legend", Value: JsonValue value }
                    ? [value.ToString()]
                    : WordsIn(member.Value)
            ),
            _ => [],
        };
}
