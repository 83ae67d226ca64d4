using System.Text.Json;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using TracesBot.Cards;
using TracesBot.People;

namespace TracesBot.Turns;

/// <summary>Reads an activity into the bot's own words: who, in which conversation, and what they did.</summary>
internal static class ActivityReader
{
    public const string CardActionInvoke = "adaptiveCard/action";
    public const string FeedbackInvoke = "message/submitAction";
    public const string FileConsentInvoke = "fileConsent/invoke";

    private const string SentFile = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>The words of a message; null for everything else.</summary>
    public static string? Text(Activity activity) =>
        activity is { Type: ActivityTypes.Message, Text: not null } && Data(activity) is null
            ? activity.RemoveRecipientMention()?.Trim()
            : null;

    public static Visitor Visitor(Activity activity) =>
        new(activity.From?.AadObjectId ?? activity.From?.Id ?? "", activity.From?.Name, activity.LocalTimezone);

    public static bool IsPrivate(Activity activity) =>
        activity.Conversation is not { IsGroup: true } and not { ConversationType: "groupChat" or "channel" };

    /// <summary>Teams puts its own thumbs under a message that asks for them; other channels do not.</summary>
    public static bool HasThumbs(Activity activity) =>
        string.Equals(activity.ChannelId, Channels.Msteams, StringComparison.Ordinal);

    public static TurnInput Input(Activity activity, Said? said) =>
        activity.Type switch
        {
            // What is written beside a list is about the list.
            ActivityTypes.Message when File(activity) is { } file && (said is null || file.IsCsv) => file,
            ActivityTypes.Message when said is not null => said,
            ActivityTypes.Message when Data(activity) is { } data => Press(data),
            ActivityTypes.Message when activity.Value is null => new Wordless(),
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
            FeedbackInvoke => Rating(Member(value, "actionValue"), activity.ReplyToId),
            FileConsentInvoke => new FileAnswered(Target(value), Subject(Member(value, "context"))),
            _ => new Ignored(activity.Name ?? ""),
        };
    }

    // Teams wraps the comment in JSON within the JSON; test clients send it as it was written.
    private static Rated Rating(JsonElement? rating, string? messageId)
    {
        var comment = Words(Member(rating, "feedback"));
        if (Json(comment) is { } inner)
        {
            comment = Words(Member(inner, "feedbackText"));
        }

        return new Rated(Words(Member(rating, "reaction")) is not "dislike", comment, messageId);
    }

    private static string Words(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } words ? words.GetString() ?? "" : "";

    private static FileSent? File(Activity activity) =>
        (activity.Attachments ?? [])
            .Where(static attachment =>
                attachment is { ContentType: SentFile, Name: { } name } && FileSent.IsTable(name)
            )
            .Select(static attachment =>
                Uri.TryCreate(
                    Text(Json(attachment.Content?.ToString()), "downloadUrl"),
                    UriKind.Absolute,
                    out var address
                )
                    ? new FileSent(attachment.Name!, address)
                    : null
            )
            .FirstOrDefault(static file => file is not null);

    private static FileTarget? Target(JsonElement? value) =>
        Text(value, "action") is "accept"
        && Member(value, "uploadInfo") is { } info
        && Uri.TryCreate(Text(info, "uploadUrl"), UriKind.Absolute, out var address)
            ? new FileTarget(
                address,
                Text(info, "contentUrl") ?? "",
                Text(info, "name") ?? "",
                Text(info, "uniqueId") ?? "",
                Text(info, "fileType") ?? ""
            )
            : null;

    // An offer from before there were several kinds names none.
    private static FileSubject Subject(JsonElement? context) =>
        new(Text(context, "kind") ?? FileKinds.OwnData, Text(context, "of"));

    private static string? Text(JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static TurnInput Press(JsonElement data) =>
        CardJson.TryRead(data, out var press) ? new Pressed(press) : new PressedUnknown();

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var member)
            ? member
            : null;

    // Through its JSON text: the one way to read a value that both Bot Framework libraries offer.
    private static JsonElement? Data(Activity activity) => Json(activity.Value?.ToString());

    private static JsonElement? Json(string? json)
    {
        if (json is not { Length: > 0 } || json[0] is not '{')
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
