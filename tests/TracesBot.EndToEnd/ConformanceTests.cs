using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TracesBot.EndToEnd.Clients;
using TracesBot.Teams;

namespace TracesBot.EndToEnd;

/// <summary>Where the simulated Teams and Playground answer a bot, they answer alike.</summary>
[Collection(typeof(WithoutAPage))]
public sealed class ConformanceTests(PlaygroundProgram program, SharedScene shared)
{
    private static readonly JsonObject Text = new() { ["type"] = "message", ["text"] = "Hej" };

    [Theory]
    [InlineData("POST", "activities", """{"type":"message","text":"Hej"}""", "201 id")]
    [InlineData("POST", "activities/{sent}", """{"type":"message","text":"Hej"}""", "201 id")]
    [InlineData("POST", "activities", """{"type":"typing"}""", "202 ")]
    [InlineData("POST", "activities", """{"type":"message"}""", "400 BadSyntax")]
    [InlineData("PUT", "activities/{sent}", """{"type":"message","text":"Hej igen"}""", "200 id")]
    [InlineData(
        "PUT",
        "activities/1",
        """{"type":"message","text":"Hej igen"}""",
        "404 ActivityNotFoundInConversation"
    )]
    public async Task A_call_of_the_bot_is_answered_alike(string method, string path, string body, string expected)
    {
        await using var teams = await FakeTeams.StartAsync(
            new FakeTeamsOptions { RequireToken = false },
            TestContext.Current.CancellationToken
        );
        var simulated = new Uri(teams.Address, $"v3/conversations/{teams.AddPerson("Åsa Öberg").ConversationId}/");
        var playground = (await shared.Get(program)).Playground;
        var real = new Uri(playground.Connector, $"v3/conversations/{Playground.Chat}/");

        (await Call(real, method, path, body)).ShouldBe(expected, "Playground");
        (await Call(simulated, method, path, body)).ShouldBe(expected, "the simulated Teams");
    }

    [Fact]
    public async Task A_changed_message_keeps_its_id()
    {
        await using var teams = await FakeTeams.StartAsync(
            new FakeTeamsOptions { RequireToken = false },
            TestContext.Current.CancellationToken
        );
        var simulated = new Uri(teams.Address, $"v3/conversations/{teams.AddPerson("Åsa Öberg").ConversationId}/");
        var playground = (await shared.Get(program)).Playground;
        var real = new Uri(playground.Connector, $"v3/conversations/{Playground.Chat}/");

        foreach (var chat in new[] { real, simulated })
        {
            var sent = await IdOf(chat, HttpMethod.Post, "activities");
            (await IdOf(chat, HttpMethod.Put, $"activities/{sent}")).ShouldBe(sent, chat.Host);
        }
    }

    /// <summary>The status, with what the body holds: an id, or the code of the error.</summary>
    private static async Task<string> Call(Uri chat, string method, string path, string body)
    {
        var sent = path.Contains("{sent}", StringComparison.Ordinal)
            ? await IdOf(chat, HttpMethod.Post, "activities")
            : "";
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            new Uri(chat, path.Replace("{sent}", sent, StringComparison.Ordinal))
        )
        {
            Content = JsonContent.Create(JsonNode.Parse(body)),
        };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var answer = text.Length is 0 ? null : JsonNode.Parse(text);
        var holds = answer?["id"] is not null ? "id" : (string?)answer?["error"]?["code"] ?? "";

        return $"{(int)response.StatusCode} {holds}";
    }

    private static async Task<string> IdOf(Uri chat, HttpMethod method, string path)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(chat, path)) { Content = JsonContent.Create(Text) };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);

        return (string)answer!["id"]!;
    }
}
