using System.Text.Json;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using TracesBot.Cards;
using TracesBot.People;
using TracesBot.Understanding;

namespace TracesBot.Turns;

/// <summary>Reads an activity into the bot's own words: who, in which conversation, and what they did.</summary>
internal static class ActivityReader
{
    public const string CardActionInvoke = "adaptiveCard/action";
    public const string FeedbackInvoke = "message/submitAction";

    /// <summary>The words of a message; null for everything else.</summary>
    public static string? Text(Activity activity) =>
        activity is { Type: ActivityTypes.Message, Text: not null } && Data(activity) is null
            ? activity.RemoveRecipientMention()?.Trim()
            : null;

    public static Visitor Visitor(Activity activity) =>
        new(activity.From?.AadObjectId ?? activity.From?.Id ?? "", activity.From?.Name, activity.LocalTimezone);

    public static bool IsPrivate(Activity activity) =>
        activity.Conversation is not { IsGroup: true } and not { ConversationType: "groupChat" or "channel" };

    public static TurnInput Input(Activity activity, Meaning? meaning) =>
        activity.Type switch
        {
            ActivityTypes.Message when meaning is not null => new Said(Text(activity) ?? "", meaning),
            ActivityTypes.Message when Data(activity) is { } data => Press(data),
            ActivityTypes.Message => new PressedUnknown(),
            ActivityTypes.Invoke => Invoke(activity),
            ActivityTypes.InstallationUpdate when activity.Action is "remove" or "remove-upgrade" => new Left(
                Team(activity)
            ),
            ActivityTypes.InstallationUpdate => new Arrived(Team(activity)),
            ActivityTypes.ConversationUpdate when activity.MembersAdded is { Count: > 0 } added => new Arrived(
                added.Any(member => string.Equals(member.Id, activity.Recipient?.Id, StringComparison.Ordinal))
                    ? Team(activity)
                    : null
            ),
            _ => new Ignored(activity.Type ?? ""),
        };

    private static TeamPlace? Team(Activity activity) =>
        activity.TeamsGetTeamInfo() is { Id: { Length: > 0 } id } team
            ? new TeamPlace(id, team.Name ?? "", ReferenceJson.Write(activity.GetConversationReference()))
            : null;

    private static TurnInput Invoke(Activity activity)
    {
        var value = Data(activity);
        return activity.Name switch
        {
            CardActionInvoke when Member(Member(value, "action"), "data") is { } data => Press(data),
            CardActionInvoke => new PressedUnknown(),
            FeedbackInvoke => new Rated(
                Member(Member(value, "actionValue"), "reaction") is not { } reaction
                    || reaction.ValueKind is not JsonValueKind.String
                    || reaction.GetString() is not "dislike"
            ),
            _ => new Ignored(activity.Name ?? ""),
        };
    }

    private static TurnInput Press(JsonElement data) =>
        CardJson.TryRead(data, out var press) ? new Pressed(press) : new PressedUnknown();

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var member)
            ? member
            : null;

    // Through its JSON text: the one way to read a value that both Bot Framework libraries offer.
    private static JsonElement? Data(Activity activity)
    {
        if (activity.Value?.ToString() is not { Length: > 0 } json || json[0] is not '{')
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);

            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
