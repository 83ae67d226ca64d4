using System.Text.Json.Nodes;

namespace TracesBot.Cli.Terminal;

/// <summary>
/// The side of Teams that the bot calls: as much of the Bot Connector REST interface as the chat in the terminal needs.
/// The bot replies to it over HTTP as it does to Teams.
/// </summary>
internal sealed class TerminalTeams
{
    /// <summary>Where it lives beside the bot's own address.</summary>
    public const string Root = "/_terminal";

    private long _ids;

    /// <summary>Gets or sets what is done with something the bot puts into a conversation.</summary>
    public Action<string, Shown> Arrived { get; set; } = static (_, _) => { };

    /// <summary>The id of the conversation between the bot and somebody, which is the same every time.</summary>
    public static string ConversationOf(string userId) => $"a:{userId}";

    public void Map(IEndpointRouteBuilder app)
    {
        var conversations = app.MapGroup(Root + "/v3/conversations");
        conversations.MapPost("/", Open);
        conversations.MapPost(
            "/{conversation}/activities",
            (string conversation, JsonObject activity) => Add(conversation, activity)
        );
        conversations.MapPost(
            "/{conversation}/activities/{id}",
            (string conversation, JsonObject activity, string id) => Add(conversation, activity)
        );
        conversations.MapPut("/{conversation}/activities/{id}", Change);
        conversations.MapDelete("/{conversation}/activities/{id}", static () => Results.Ok());
    }

    private static IResult Open(JsonObject conversation) =>
        (string?)(conversation["members"] as JsonArray)?[0]?["id"] is { } member
            ? Results.Json(new { id = ConversationOf(member) }, statusCode: StatusCodes.Status201Created)
            : Results.BadRequest(new { error = new { code = "BadArgument", message = "members is missing" } });

    private IResult Add(string conversation, JsonObject activity)
    {
        var id = Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture);
        if (Shown.From(activity, id, isChange: false) is { } shown)
        {
            Arrived(conversation, shown);
        }

        return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
    }

    private IResult Change(string conversation, JsonObject activity, string id)
    {
        if (Shown.From(activity, id, isChange: true) is { } shown)
        {
            Arrived(conversation, shown);
        }

        return Results.Ok(new { id });
    }
}
