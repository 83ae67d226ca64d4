using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using TracesBot.EndToEnd.Processes;
using TracesBot.Teams;

namespace TracesBot.EndToEnd.Walkers;

/// <summary>Somebody who presses on through the switch to a second method, whatever happens to the bot.</summary>
internal sealed class Walker(BotProcess bot, FakeTeams teams, string name, int seed)
{
    private readonly TeamsPerson _person = teams.AddPerson(name);
    private readonly Random _random = new(seed);
    private readonly List<string> _answered = [];
    private JsonNode? _card;
    private JsonObject? _lost;

    public string PersonId => _person.AadObjectId;

    /// <summary>Gets the presses that the bot has said to be done.</summary>
    public IReadOnlyList<string> Answered => _answered;

    /// <summary>Gets the newest version of the walk that the person has seen on a card.</summary>
    public long Version { get; private set; }

    /// <summary>Gets how many presses got no answer.</summary>
    public int Lost { get; private set; }

    /// <summary>
    /// Gets how far the record may be ahead of what the person has seen: by a press whose answer was lost, or by the last
    /// one of all, whose card has no button that tells.
    /// </summary>
    public int Ahead => _lost is not null || Buttons().TrueForAll(data => data["walk"] is null) ? 1 : 0;

    /// <summary>Presses until there is nothing left to do, or the bot is gone.</summary>
    public async Task Walk(Action? onPress = null)
    {
        while (Next() is { } press)
        {
            onPress?.Invoke();
            if (!await Send(press))
            {
                return;
            }
        }
    }

    private async Task<bool> Send(JsonObject press)
    {
        try
        {
            using var response = await bot.Http.PostAsJsonAsync(
                bot.Messages,
                press,
                TestContext.Current.CancellationToken
            );
            var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            ((string?)answer!["type"]).ShouldBe("application/vnd.microsoft.card.adaptive", answer.ToJsonString());
            _card = answer["value"];
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            Lost++;
            _lost = press;

            return false;
        }

        _lost = null;
        _answered.Add((string)press["id"]!);
        Version = Buttons().Select(data => (long?)data["walk"] ?? 0).Append(Version).Max();

        return true;
    }

    /// <summary>The lost press once more, as Teams repeats it or as the person does; else what the card asks for.</summary>
    private JsonObject? Next()
    {
        if (_lost is not null && _random.Next(2) is 0)
        {
            return _lost;
        }

        var data = _card is null ? new JsonObject { ["verb"] = "switch-start" } : Buttons().MinBy(Place);
        if (data is null || Place(data) is int.MaxValue)
        {
            return null;
        }

        var press = teams.Activities.Execute(_person, "1", (string)data["verb"]!, data);
        press["serviceUrl"] = teams.Address.AbsoluteUri;

        return press;
    }

    // The way through: answer, choose the best method, do the steps, report, then the same for a second method.
    private static int Place(JsonObject data) =>
        ((string?)data["verb"], (string?)data["question"], (string?)data["answer"], (string?)data["move"]) switch
        {
            ("switch-advisor", "access" or "device", "yes", _) => 1,
            ("switch-advisor", "eid", "bankid", _) => 1,
            ("switch-advisor", "computer", "no", _) => 1,
            ("switch-method", _, _, _) => 2,
            ("switch-step", _, _, "done") => 3,
            ("switch-report", _, _, _)
                when (bool?)data["tested"] is true && (string?)data["method"] is { Length: > 0 } => 4,
            ("switch-step", _, _, "add-backup") => 5,
            ("switch-start", _, _, _) => 6,
            _ => int.MaxValue,
        };

    private List<JsonObject> Buttons() =>
        [.. (_card?["actions"] as JsonArray ?? []).Select(action => action!["data"]).OfType<JsonObject>()];
}
