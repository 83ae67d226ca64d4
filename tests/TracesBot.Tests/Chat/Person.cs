using System.Net;
using System.Text.Json.Nodes;
using TracesBot.Teams;

namespace TracesBot.Chat;

/// <summary>Somebody who chats with the bot: what they do goes in at the front door, what they see is read from Teams.</summary>
public sealed class Person(BotFixture bot, TeamsPerson teams)
{
    public TeamsPerson Teams { get; } = teams;

    /// <summary>Gets the id that the bot knows the person by.</summary>
    public string Id => Teams.AadObjectId;

    /// <summary>Gets the newest thing in the chat.</summary>
    public Seen Sees => Seen.From(bot.Teams.Chat(Teams).Last);

    public IReadOnlyList<Seen> SeesAll => [.. bot.Teams.Chat(Teams).Messages.Select(Seen.From)];

    public Task<Seen> Says(string text) => Do(bot.Teams.Activities.Message(Teams, text));

    /// <summary>Presses the button of the newest card.</summary>
    public Task<Seen> Presses(string button) => Presses(button, Sees);

    /// <summary>Presses a button of a card seen earlier, as it looked then.</summary>
    public Task<Seen> Presses(string button, Seen on)
    {
        var data = on.DataOf(button);

        return Do(bot.Teams.Activities.Execute(Teams, on.MessageId, (string)data["verb"]!, data, button));
    }

    /// <summary>Fills in the fields of the newest card and presses its button.</summary>
    public Task<Seen> Fills(string button, params IReadOnlyList<(string Field, string Text)> fields)
    {
        var seen = Sees;
        var data = seen.DataOf(button);
        foreach (var (field, text) in fields)
        {
            seen.Fields.ShouldContain(field);
            data[field] = text;
        }

        return Do(bot.Teams.Activities.Execute(Teams, seen.MessageId, (string)data["verb"]!, data, button));
    }

    /// <summary>Presses one of the thumbs that Teams puts under an answer.</summary>
    public async Task<Seen> Rates(bool like, string comment = "", string? messageId = null)
    {
        await Do(bot.Teams.Activities.Feedback(Teams, messageId ?? Sees.MessageId, like, comment));

        return Sees;
    }

    /// <summary>Presses the button in a client that knows no Action.Execute.</summary>
    public Task<Seen> PressesInAnOldClient(string button) =>
        Do(bot.Teams.Activities.Submit(Teams, Sees.MessageId, Sees.DataOf(button)));

    public Task<Seen> Installs() => Do(bot.Teams.Activities.Installed(Teams));

    /// <summary>Delivers any activity and returns the newest thing in the chat, or nothing seen.</summary>
    public async Task<Seen> Do(JsonObject activity)
    {
        using var response = await bot.Teams.DeliverAsync(bot.Client, activity, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var notice = await NoticeAsync(response);
        var messages = bot.Teams.Chat(Teams).Messages;
        if (
            (string?)activity["replyToId"] is { } pressed
            && messages.Any(message => string.Equals(message.Id, pressed, StringComparison.Ordinal))
            && notice is null
        )
        {
            return Seen.From(bot.Teams.Chat(Teams)[pressed]);
        }

        return messages.Count is 0 ? Seen.Nothing with { Notice = notice } : Sees with { Notice = notice };
    }

    private static async Task<string?> NoticeAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        return
            body.Length > 0
            && JsonNode.Parse(body) is JsonObject answer
            && (string?)answer["type"] is "application/vnd.microsoft.activity.message"
            ? (string?)answer["value"]
            : null;
    }
}
