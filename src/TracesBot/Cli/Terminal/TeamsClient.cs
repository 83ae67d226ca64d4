using System.Text.Json.Nodes;
using TracesBot.Cli.Demo;

namespace TracesBot.Cli.Terminal;

/// <summary>The side of Teams that calls the bot: what a person does becomes an activity at its front door.</summary>
internal sealed class TeamsClient(HttpClient http, Uri bot, DemoPeople people, TimeProvider clock) : IDisposable
{
    private const string ShownMessage = "application/vnd.microsoft.activity.message";
    private readonly string _zone = Playground.PlaygroundProcess.ZoneFor(clock.LocalTimeZone);

    public Task<BotAnswer> InstallAsync(DemoPerson person, CancellationToken cancellationToken) =>
        PostAsync(New(person, "installationUpdate", activity => activity["action"] = "add"), cancellationToken);

    public Task<BotAnswer> SayAsync(DemoPerson person, string text, CancellationToken cancellationToken) =>
        PostAsync(
            New(
                person,
                "message",
                activity =>
                {
                    activity["text"] = text;
                    activity["textFormat"] = "plain";
                }
            ),
            cancellationToken
        );

    /// <summary>Presses a button of the message <paramref name="on"/>.</summary>
    public Task<BotAnswer> PressAsync(
        DemoPerson person,
        CardButton button,
        string on,
        CancellationToken cancellationToken
    ) =>
        PostAsync(
            button.Verb is { } verb ? Execute(person, button, verb, on) : Submit(person, button, on),
            cancellationToken
        );

    public void Dispose() => http.Dispose();

    private JsonObject Execute(DemoPerson person, CardButton button, string verb, string on) =>
        New(
            person,
            "invoke",
            activity =>
            {
                activity["name"] = "adaptiveCard/action";
                activity["replyToId"] = on;
                activity["value"] = new JsonObject
                {
                    ["action"] = new JsonObject
                    {
                        ["type"] = "Action.Execute",
                        ["title"] = button.Title,
                        ["verb"] = verb,
                        ["data"] = button.Data?.DeepClone(),
                    },
                    ["trigger"] = "manual",
                };
            }
        );

    private JsonObject Submit(DemoPerson person, CardButton button, string on) =>
        New(
            person,
            "message",
            activity =>
            {
                activity["replyToId"] = on;
                activity["value"] = button.Data?.DeepClone();
            }
        );

    private JsonObject New(DemoPerson person, string type, Action<JsonObject> complete)
    {
        var now = clock.GetUtcNow();
        var activity = new JsonObject
        {
            ["type"] = type,
            // With --keep the bot remembers earlier evenings' activities: an id must never come twice.
            ["id"] = Guid.NewGuid().ToString("N"),
            ["timestamp"] = now.ToString("O", CultureInfo.InvariantCulture),
            ["localTimezone"] = _zone,
            ["channelId"] = "msteams",
            ["serviceUrl"] = new Uri(bot, TerminalTeams.Root + "/").AbsoluteUri,
            ["locale"] = "sv-SE",
            ["from"] = new JsonObject
            {
                ["id"] = person.Id,
                ["name"] = person.Name,
                ["aadObjectId"] = person.AadObjectId,
            },
            ["recipient"] = new JsonObject { ["id"] = people.Bot.Id, ["name"] = people.Bot.Name },
            ["conversation"] = new JsonObject
            {
                ["id"] = TerminalTeams.ConversationOf(person.Id),
                ["conversationType"] = "personal",
                ["tenantId"] = people.Tenant,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = people.Tenant } },
        };
        complete(activity);

        return activity;
    }

    private async Task<BotAnswer> PostAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync(
            new Uri(bot, TracesBotBuilder.Messages),
            activity,
            cancellationToken
        );
        if (!response.IsSuccessStatusCode)
        {
            return new BotAnswer { Notice = $"The bot refused this with status {(int)response.StatusCode}." };
        }

        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (body.Length is 0 || JsonNode.Parse(body) is not JsonObject answer)
        {
            return BotAnswer.Nothing;
        }

        return ((string?)answer["type"], answer["value"]) switch
        {
            (CardView.ContentType, JsonObject card) => new BotAnswer { Card = CardView.From(card) },
            (ShownMessage, JsonValue notice) => new BotAnswer { Notice = notice.ToString() },
            _ => BotAnswer.Nothing,
        };
    }
}

/// <summary>What came back in the answer to the request itself.</summary>
internal sealed record BotAnswer
{
    public static BotAnswer Nothing { get; } = new();

    /// <summary>Gets the card that takes the pressed one's place.</summary>
    public CardView? Card { get; init; }

    /// <summary>Gets one line to show by the pressed card.</summary>
    public string? Notice { get; init; }
}
