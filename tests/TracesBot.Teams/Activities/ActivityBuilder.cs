using System.Text.Json.Nodes;
using TracesBot.Teams.Chats;

namespace TracesBot.Teams.Activities;

/// <summary>Activities as Teams sends them to a bot, in all that a bot reads.</summary>
public sealed class ActivityBuilder
{
    private readonly FakeTeamsOptions _options;
    private readonly Func<string> _nextId;

    internal ActivityBuilder(FakeTeamsOptions options, Uri serviceUrl, Func<string> nextId)
    {
        _options = options;
        _nextId = nextId;
        ServiceUrl = serviceUrl;
    }

    public Uri ServiceUrl { get; }

    public string BotId => $"28:{_options.AppId}";

    /// <summary>Somebody writes to the bot in the personal chat.</summary>
    public JsonObject Message(TeamsPerson person, string text)
    {
        var activity = Start("message", _nextId(), person, Personal(person));
        activity["text"] = text;
        activity["textFormat"] = "plain";
        activity["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{Html(text)}</p>" }
        );
        return WithClient(activity, person);
    }

    /// <summary>Somebody sends a file in the personal chat, with or without words.</summary>
    public JsonObject File(TeamsPerson person, string name, Uri downloadUrl, string text = "")
    {
        var activity = Message(person, text);
        ((JsonArray)activity["attachments"]!).Insert(
            0,
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["contentUrl"] = $"https://{Files.Drive.Host}/personal/documents/{name}",
                ["name"] = name,
                ["content"] = new JsonObject
                {
                    ["downloadUrl"] = downloadUrl.AbsoluteUri,
                    ["uniqueId"] = Guid.NewGuid().ToString(),
                    ["fileType"] = Path.GetExtension(name).TrimStart('.'),
                },
            }
        );
        return activity;
    }

    /// <summary>Somebody mentions the bot in a group chat or a channel.</summary>
    public JsonObject Message(TeamsPerson person, string text, TeamsConversation place)
    {
        var id = _nextId();
        var mention = $"<at>{_options.BotName}</at>";
        var activity = Start("message", id, person, place);
        activity["text"] = $"{mention} {text}";
        activity["textFormat"] = "plain";
        WithClient(activity, person);
        ((JsonArray)activity["entities"]!).Insert(
            0,
            new JsonObject
            {
                ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = _options.BotName },
                ["text"] = mention,
                ["type"] = "mention",
            }
        );
        if (place.Kind is ConversationKind.Channel)
        {
            activity["conversation"]!["id"] = $"{place.Id};messageid={id}";
        }

        return activity;
    }

    /// <summary>Somebody presses an Action.Submit button: a message with a value and no text.</summary>
    public JsonObject Submit(TeamsPerson person, string messageId, JsonObject value)
    {
        var activity = Start("message", _nextId(), person, Personal(person));
        activity["replyToId"] = messageId;
        activity["value"] = value.DeepClone();
        WithSource(activity);
        activity["channelData"]!["legacy"] = new JsonObject { ["replyToId"] = $"1:{messageId}" };
        return WithClient(activity, person);
    }

    /// <summary>Somebody presses an Action.Execute button: an invoke that the answer of the request answers.</summary>
    public JsonObject Execute(
        TeamsPerson person,
        string messageId,
        string verb,
        JsonObject? data = null,
        string? title = null,
        string trigger = "manual"
    )
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb };
        if (title is not null)
        {
            action["title"] = title;
        }

        if (data is not null)
        {
            action["data"] = data.DeepClone();
        }

        var value = new JsonObject { ["action"] = action, ["trigger"] = trigger };
        return Invoke(person, messageId, "adaptiveCard/action", value);
    }

    /// <summary>Somebody presses a thumb under an answer. Teams puts the comment in JSON inside the JSON.</summary>
    public JsonObject Feedback(TeamsPerson person, string messageId, bool like, string comment = "")
    {
        var feedback = new JsonObject { ["feedbackText"] = comment };
        var value = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject
            {
                ["reaction"] = like ? "like" : "dislike",
                ["feedback"] = feedback.ToJsonString(),
            },
        };
        return Invoke(person, messageId, "message/submitAction", value);
    }

    /// <summary>Somebody says whether an offered file may be put into their OneDrive.</summary>
    /// <param name="context">What the offer carried for this answer.</param>
    public JsonObject FileConsent(
        TeamsPerson person,
        string messageId,
        bool accept,
        Uri uploadTo,
        JsonNode? context = null
    )
    {
        var name = uploadTo.Segments[^1];
        var value = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = accept ? "accept" : "decline",
            ["context"] = context?.DeepClone() ?? new JsonObject { ["file"] = name },
        };
        if (accept)
        {
            value["uploadInfo"] = new JsonObject
            {
                ["contentUrl"] = new Uri(uploadTo, $"/personal/files/{name}").AbsoluteUri,
                ["name"] = name,
                ["uploadUrl"] = uploadTo.AbsoluteUri,
                ["uniqueId"] = Guid.NewGuid().ToString(),
                ["fileType"] = "json",
            };
        }

        return Invoke(person, messageId, "fileConsent/invoke", value);
    }

    /// <summary>Any other invoke.</summary>
    public JsonObject Invoke(TeamsPerson person, string messageId, string name, JsonNode value)
    {
        var activity = Start("invoke", EventId(), person, Personal(person));
        activity["name"] = name;
        activity["replyToId"] = messageId;
        activity["value"] = value.DeepClone();
        WithSource(activity);
        activity["channelData"]!["legacy"] = new JsonObject { ["replyToId"] = $"1:{messageId}" };
        return WithClient(activity, person);
    }

    /// <summary>The bot and its user are in the personal chat now, which Teams says on installation.</summary>
    public JsonObject MembersAdded(TeamsPerson person)
    {
        var activity = Start("conversationUpdate", EventId(), person, Personal(person));
        activity["membersAdded"] = new JsonArray(
            new JsonObject { ["id"] = person.Id, ["aadObjectId"] = person.AadObjectId },
            new JsonObject { ["id"] = BotId }
        );
        return activity;
    }

    /// <summary>The bot has been added to a group chat or team by somebody.</summary>
    public JsonObject MembersAdded(TeamsPerson person, TeamsConversation place)
    {
        var activity = Start("conversationUpdate", EventId(), person, place);
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = BotId });
        if (place.Kind is ConversationKind.Channel)
        {
            activity["channelData"]!["eventType"] = "teamMemberAdded";
        }

        return activity;
    }

    public JsonObject Installed(TeamsPerson person) => Installation(person, "add");

    public JsonObject Uninstalled(TeamsPerson person) => Installation(person, "remove");

    private JsonObject Installation(TeamsPerson person, string action)
    {
        var activity = Start("installationUpdate", EventId(), person, Personal(person));
        activity["action"] = action;
        activity["locale"] = person.Locale;
        activity["entities"] = new JsonArray(new JsonObject { ["locale"] = person.Locale, ["type"] = "clientInfo" });
        WithSource(activity);
        return activity;
    }

    private JsonObject Start(string type, string id, TeamsPerson person, TeamsConversation place)
    {
        var now = _options.Time.GetUtcNow();
        var from = person.Account();
        if (type is not ("message" or "invoke"))
        {
            // Events name their cause by id alone.
            from.Remove("name");
        }

        var channelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = _options.TenantId } };
        if (place.TeamId is not null)
        {
            channelData["teamsChannelId"] = place.Id;
            channelData["teamsTeamId"] = place.TeamId;
            channelData["channel"] = new JsonObject { ["id"] = place.Id };
            channelData["team"] = new JsonObject { ["id"] = place.TeamId, ["name"] = place.TeamName };
        }

        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["localTimestamp"] = Local(now, person)
                .ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl.AbsoluteUri,
            ["from"] = from,
            ["conversation"] = place.Account(_options.TenantId),
            ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = _options.BotName },
            ["channelData"] = channelData,
        };
    }

    private static JsonObject WithClient(JsonObject activity, TeamsPerson person)
    {
        activity["locale"] = person.Locale;
        activity["localTimezone"] = person.TimeZone;
        activity["entities"] = new JsonArray(
            new JsonObject
            {
                ["locale"] = person.Locale,
                ["country"] = person.Country,
                ["platform"] = person.Platform,
                ["timezone"] = person.TimeZone,
                ["type"] = "clientInfo",
            }
        );
        return activity;
    }

    private static void WithSource(JsonObject activity) =>
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };

    private static TeamsConversation Personal(TeamsPerson person) =>
        new(person.ConversationId, ConversationKind.Personal, [person]);

    private static DateTimeOffset Local(DateTimeOffset now, TeamsPerson person) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(person.TimeZone, out var zone)
            ? TimeZoneInfo.ConvertTime(now, zone)
            : now;

    private static string EventId() => $"f:{Guid.NewGuid()}";

    private static string Html(string text) => System.Net.WebUtility.HtmlEncode(text);
}
