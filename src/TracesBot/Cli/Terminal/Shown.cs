using System.Text.Json.Nodes;

namespace TracesBot.Cli.Terminal;

/// <summary>Something the bot has put into a chat.</summary>
/// <param name="IsChange">Whether it takes the place of an earlier one with the same id.</param>
internal sealed record Shown(string Id, bool IsChange, string? Text, IReadOnlyList<CardView> Cards)
{
    /// <summary>Reads a message activity; null for typing marks and the like, which a terminal does not show.</summary>
    public static Shown? From(JsonObject activity, string id, bool isChange) =>
        (string?)activity["type"] is "message"
            ? new Shown(
                id,
                isChange,
                (string?)activity["text"],
                [
                    .. (activity["attachments"] as JsonArray ?? [])
                        .OfType<JsonObject>()
                        .Where(attachment => (string?)attachment["contentType"] is CardView.ContentType)
                        .Select(attachment => attachment["content"])
                        .OfType<JsonObject>()
                        .Select(CardView.From),
                ]
            )
            : null;
}
