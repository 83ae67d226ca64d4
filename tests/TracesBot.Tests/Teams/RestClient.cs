using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TracesBot.Teams;

namespace TracesBot.Tests.Teams;

/// <summary>The least that a bot needs to call Teams: a token and the REST API, under the production addresses.</summary>
internal sealed class RestClient(FakeTeams teams) : IDisposable
{
    private readonly HttpClient _http = new(Rerouted(teams));

    public static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<RestClient> SignedInAsync(FakeTeams teams)
    {
        var client = new RestClient(teams);
        using var answer = await client.SignInAsync(teams.Options.AppPassword ?? "secret");
        answer.EnsureSuccessStatusCode();
        return client;
    }

    public async Task<HttpResponseMessage> SignInAsync(string secret)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = teams.Options.AppId,
                ["client_secret"] = secret,
                ["scope"] = "https://api.botframework.com/.default",
            }
        );
        var url = new Uri($"https://login.microsoftonline.com/{teams.Options.TenantId}/oauth2/v2.0/token");
        var answer = await _http.PostAsync(url, form, Now);
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>(Now);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            (string?)body!["access_token"]
        );
        return answer;
    }

    public Task<HttpResponseMessage> GetAsync(string url) => _http.GetAsync(new Uri(teams.ServiceUrl, url), Now);

    public async Task<JsonNode> ReadAsync(string url)
    {
        using var answer = await GetAsync(url);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>(Now))!;
    }

    public Task<HttpResponseMessage> SendAsync(TeamsPerson person, string text) =>
        PostAsync($"{Chat(person)}/activities", Message(text));

    public Task<HttpResponseMessage> UpdateAsync(TeamsPerson person, string messageId, string text) =>
        _http.PutAsync(
            new Uri(teams.ServiceUrl, $"{Chat(person)}/activities/{messageId}"),
            JsonContent.Create(Message(text)),
            Now
        );

    public Task<HttpResponseMessage> DeleteAsync(TeamsPerson person, string messageId) =>
        _http.DeleteAsync(new Uri(teams.ServiceUrl, $"{Chat(person)}/activities/{messageId}"), Now);

    public Task<HttpResponseMessage> CreateAsync(string memberId)
    {
        var tenant = new JsonObject { ["tenant"] = new JsonObject { ["id"] = teams.Options.TenantId } };
        var members = new JsonArray(new JsonObject { ["id"] = memberId });
        return PostAsync("v3/conversations", new JsonObject { ["members"] = members, ["channelData"] = tenant });
    }

    public static string Chat(TeamsPerson person) => $"v3/conversations/{Uri.EscapeDataString(person.ConversationId)}";

    public static async Task<string> IdAsync(HttpResponseMessage answer) =>
        (string)(await answer.Content.ReadFromJsonAsync<JsonObject>(Now))!["id"]!;

    public void Dispose() => _http.Dispose();

    private Task<HttpResponseMessage> PostAsync(string url, JsonObject body) =>
        _http.PostAsync(new Uri(teams.ServiceUrl, url), JsonContent.Create(body), Now);

    private static JsonObject Message(string text) => new() { ["type"] = "message", ["text"] = text };

    private static RerouteHandler Rerouted(FakeTeams teams)
    {
        var handler = teams.Reroute();
        handler.InnerHandler = new SocketsHttpHandler();
        return handler;
    }
}
