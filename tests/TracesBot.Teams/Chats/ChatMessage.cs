using System.Text.Json.Nodes;

namespace TracesBot.Teams.Chats;

/// <summary>A message of the bot as it looks now.</summary>
public sealed record ChatMessage(string Id, JsonObject Activity, DateTimeOffset SentAt, int Edits)
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public string? Text => (string?)Activity["text"];

    /// <summary>The Adaptive Card that the message shows, if it shows one.</summary>
    public JsonObject? Card =>
        Activity["attachments"] is JsonArray attachments
            ? attachments
                .OfType<JsonObject>()
                .FirstOrDefault(attachment => (string?)attachment["contentType"] is AdaptiveCard)
                ?["content"] as JsonObject
            : null;

    internal ChatMessage Showing(JsonObject activity) => this with { Activity = activity, Edits = Edits + 1 };

    internal ChatMessage ShowingCard(JsonNode card)
    {
        var attachment = new JsonObject { ["contentType"] = AdaptiveCard, ["content"] = card.DeepClone() };
        var activity = (JsonObject)Activity.DeepClone();
        activity["attachments"] = new JsonArray(attachment);
        return Showing(activity);
    }
}
