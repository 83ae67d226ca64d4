using System.Text.Json.Nodes;

namespace TracesBot.Teams.Rest;

/// <summary>Which activities Teams takes from a bot.</summary>
internal static class ActivityRules
{
    private const string RootMessage = "https://schema.org/Message";

    public static Answer? Refuse(JsonObject? activity)
    {
        if ((string?)activity?["type"] is not "message")
        {
            return Answer.BadArgument("Unknown activity type.");
        }

        var shows =
            !string.IsNullOrEmpty((string?)activity["text"])
            || activity["attachments"] is JsonArray { Count: > 0 }
            || activity["suggestedActions"] is not null;
        if (!shows)
        {
            return Answer.BadSyntax("Activity must include a non empty 'text' field or 'attachments'.");
        }

        var roots = activity["entities"] is JsonArray entities
            ? entities.Count(entity => (string?)entity?["type"] is RootMessage)
            : 0;
        return roots > 1 ? Answer.BadArgument("Only one root message entity is allowed.") : null;
    }
}
