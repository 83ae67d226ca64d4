using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Teams;
using TracesBot.Teams.Identity;

namespace TracesBot.Readiness.Tab;

/// <summary>The bot in production, and a browser that has its page open in Teams.</summary>
public sealed class TabFixture : BotFixture
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal) { ["Tab:Resource"] = Resource };

    public TabFixture() { }

    internal TabFixture(string setting, string value) => _settings[setting] = value;

    protected override IReadOnlyDictionary<string, string> Settings => _settings;

    public static string Resource => "api://bot.example.se/4be1c0a6-2f0d-4c7e-8a55-90d3f1b2c6e7";

    internal Organisation Organisation => new(Services.GetRequiredService<Database>());

    /// <summary>Asks as the page does, with the token that Teams gives it for this person.</summary>
    internal Task<TabAnswer> AskAsync(TeamsPerson person, string path, Func<PersonToken, PersonToken>? forge = null) =>
        AskAsync(new AuthenticationHeaderValue("Bearer", Teams.PersonToken(person, Clock.GetUtcNow(), forge)), path);

    internal async Task<TabAnswer> AskAsync(AuthenticationHeaderValue? authorization, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/readiness/api/{path}");
        request.Headers.Authorization = authorization;
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);

        return await TabAnswer.ReadAsync(response);
    }
}

/// <summary>What the bot answers the page.</summary>
internal sealed record TabAnswer(int Status, string? Type, string? Name, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Code => (string?)Json["code"];

    public static async Task<TabAnswer> ReadAsync(HttpResponseMessage response) =>
        new(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            response.Content.Headers.ContentDisposition?.FileName,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
}
