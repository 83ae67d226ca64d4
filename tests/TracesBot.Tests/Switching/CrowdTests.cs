using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TracesBot.Chat;
using TracesBot.Reminders;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Switching;

/// <summary>Everybody switches on the same morning. Every press comes twice: pressed twice, or delivered twice.</summary>
public sealed class CrowdTests
{
    private const int People = 500;

    public static TheoryData<string> Engines => Storage.Engines.All;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Five_hundred_people_at_once_are_five_hundred_records(string engine)
    {
        await using var test = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(Narrow(test.Options), 500);
        var people = Enumerable
            .Range(1, People)
            .Select(number => bot.Teams.Add(TeamsPerson.Named($"Crowd {number}")))
            .ToList();

        await Parallel.ForEachAsync(
            people,
            new ParallelOptions { MaxDegreeOfParallelism = 50, CancellationToken = Token },
            async (person, _) => await SwitchAsync(bot, person, startsRepeated: person.Name.Length % 2 is 0)
        );

        var records = await test.Database.ReadAsync<string>(
            "select state || ' ' || method || ' ' || evidence || ' ' || version from switch_record",
            values: null,
            Token
        );
        records.Count.ShouldBe(People);
        records.ShouldAllBe(record => record == "switched bankid tested 2");
        var events = await test.Database.ReadAsync<string>(
            "select kind || ' ' || count(*) || ' ' || count(distinct person_id) from switch_event group by kind order by kind",
            values: null,
            Token
        );
        events.ShouldBe([$"started {People} {People}", $"switched {People} {People}"]);
        (await test.Database.ReadAsync<long>("select version from walk", values: null, Token)).ShouldBe(
            Enumerable.Repeat(3L, People)
        );
    }

    // Tests run side by side, and the server takes only so many connections.
    private static StorageOptions Narrow(StorageOptions options) =>
        options.Provider is StorageProvider.Sqlite
            ? options
            : new StorageOptions
            {
                Provider = options.Provider,
                ConnectionString = $"{options.ConnectionString};Maximum Pool Size=20",
            };

    // Says "I have switched", chooses the method, says that it was tried.
    private static async Task SwitchAsync(BotFixture bot, TeamsPerson person, bool startsRepeated)
    {
        var press = new JsonObject
        {
            ["verb"] = "switch-report",
            ["method"] = "",
            ["tested"] = false,
            ["walk"] = 0,
        };
        var isRepeated = startsRepeated;
        foreach (
            var next in new Func<JsonObject, bool>[]
            {
                data => (string?)data["method"] is "bankid",
                data => (bool?)data["tested"] is true,
                _ => true,
            }
        )
        {
            var card = await PressAsync(bot, person, press, isRepeated);
            isRepeated = !isRepeated;
            press = (JsonObject)
                card["actions"]!.AsArray().Select(action => (JsonObject)action!["data"]!).First(next).DeepClone();
        }
    }

    /// <summary>The press, and at the same time its repetition or a second press. The person goes on with the newest card.</summary>
    private static async Task<JsonNode> PressAsync(BotFixture bot, TeamsPerson person, JsonObject data, bool isRepeated)
    {
        var once = bot.Teams.Activities.Execute(person, "1", (string)data["verb"]!, data);
        var again = isRepeated
            ? (JsonObject)once.DeepClone()
            : bot.Teams.Activities.Execute(person, "1", (string)data["verb"]!, (JsonObject)data.DeepClone());
        var answers = await Task.WhenAll(SendAsync(bot, once), SendAsync(bot, again));

        return answers.OfType<JsonNode>().MaxBy(Version) ?? throw new InvalidOperationException("No card came back.");
    }

    private static long Version(JsonNode card) =>
        card["actions"]!.AsArray().Max(action => (long?)action!["data"]!["walk"] ?? 0);

    private static async Task<JsonNode?> SendAsync(BotFixture bot, JsonObject press)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TracesBotBuilder.Messages);
        request.Headers.Authorization = new("Bearer", bot.Teams.ChannelToken(serviceUrl: (string?)press["serviceUrl"]));
        request.Content = JsonContent.Create(press);
        using var response = await bot.Client.SendAsync(request, Token);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(Token);

        return (string?)answer!["type"] is "application/vnd.microsoft.card.adaptive" ? answer["value"] : null;
    }
}
