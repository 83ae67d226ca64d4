using System.Text.Json.Nodes;

namespace TracesBot.EndToEnd.Clients;

/// <summary>A message or card that appeared in a chat, or changed there.</summary>
internal sealed record ChatEvent(int Number, string Action, string Chat, string MessageId, string? Text, JsonNode? Card)
{
    private const string Created = "createMessage";

    public bool IsNew => Action is Created;

    public bool IsChange => Action is "updateMessage";

    /// <summary>Gets all the words of it, to look for some.</summary>
    public string Words => $"{Text}\n{string.Join('\n', WordsIn(Card?["body"]))}";

    public static ChatEvent From(JsonNode? node, int number) =>
        node?["log"] is { } log ? FromLog(log, number) : FromChat(node, number);

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

    private static ChatEvent FromChat(JsonNode? node, int number)
    {
        var message = node?["message"];

        return new ChatEvent(
            number,
            (string?)node?["action"] ?? "",
            (string?)node?["actionConversationId"] ?? "",
            (string?)message?["messageId"] ?? "",
            (string?)message?["text"],
            CardIn(message)
        );
    }

    // What the bot sent; what it was sent is in the log as well.
    private static ChatEvent FromLog(JsonNode log, int number)
    {
        var sent = log["request"]?["body"];
        var isReply = (string?)log["from"] is "User Application" && (string?)log["activityName"] is "message";

        return new ChatEvent(
            number,
            isReply ? Created : "",
            (string?)log["conversationId"] ?? "",
            (string?)log["messageId"] ?? "",
            isReply ? (string?)sent?["text"] : null,
            isReply ? CardIn(sent) : null
        );
    }

    private static JsonNode? CardIn(JsonNode? message) =>
        (message?["attachments"] as JsonArray)?.FirstOrDefault()?["content"];

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
