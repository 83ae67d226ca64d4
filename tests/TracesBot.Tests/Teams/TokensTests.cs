using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TracesBot.Teams;
using TracesBot.Teams.Identity;

namespace TracesBot.Tests.Teams;

public sealed class TokensTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 6, 2, 7, 0, 0, TimeSpan.Zero));
    private FakeTeams _teams = null!;
    private TeamsPerson _person = null!;

    public async ValueTask InitializeAsync()
    {
        var options = new FakeTeamsOptions { Time = _clock, AppPassword = "right" };
        _teams = await FakeTeams.StartAsync(options, RestClient.Now);
        _person = _teams.AddPerson("Åsa Öberg");
    }

    public ValueTask DisposeAsync() => _teams.DisposeAsync();

    [Fact]
    public async Task A_bot_without_a_token_is_not_listened_to()
    {
        using var bot = new RestClient(_teams);

        using var answer = await bot.SendAsync(_person, "hej");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        _teams.Arrivals.Single().Accepted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_bot_with_the_wrong_secret_gets_no_token()
    {
        using var bot = new RestClient(_teams);

        using var answer = await bot.SignInAsync("wrong");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        _teams.TokenRequests.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_is_taken_until_it_expires()
    {
        using var bot = await RestClient.SignedInAsync(_teams);

        using var early = await bot.SendAsync(_person, "hej");
        _clock.Advance(_teams.Options.TokenLifetime);
        using var late = await bot.SendAsync(_person, "hej");

        early.StatusCode.ShouldBe(HttpStatusCode.Created);
        late.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_is_not_taken_any_more_once_the_secret_is_replaced()
    {
        using var bot = await RestClient.SignedInAsync(_teams);
        _teams.RevokeBotTokens();

        using var answer = await bot.SendAsync(_person, "hej");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void A_channel_token_says_who_it_is_for_and_where_the_answer_may_go()
    {
        var claims = Part(_teams.ChannelToken(), 1);

        ((string?)claims["iss"]).ShouldBe("https://api.botframework.com");
        ((string?)claims["aud"]).ShouldBe(_teams.Options.AppId);
        ((string?)claims["serviceurl"]).ShouldBe(_teams.ServiceUrl.AbsoluteUri);
        ((long)claims["exp"]!).ShouldBe(_clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds());
    }

    [Fact]
    public void A_forged_channel_token_differs_from_a_true_one_only_where_it_was_forged()
    {
        var forged = _teams.ChannelToken(forge: token => token with { Signer = TokenSigner.Nobody, ServiceUrl = null });

        ((string?)Part(forged, 0)["alg"]).ShouldBe("none");
        Part(forged, 1)["serviceurl"].ShouldBeNull();
        ((string?)Part(forged, 1)["aud"]).ShouldBe(_teams.Options.AppId);
        forged.ShouldEndWith(".");
    }

    [Theory]
    [InlineData(TokenSigner.Channel, "msteams")]
    [InlineData(TokenSigner.EndorsedForOthers, "skype")]
    [InlineData(TokenSigner.NotEndorsed, null)]
    public async Task The_key_of_a_channel_token_is_published_with_its_endorsements(TokenSigner signer, string? first)
    {
        var token = _teams.ChannelToken(forge: token => token with { Signer = signer });

        var key = await PublishedAsync(token);

        key.ShouldNotBeNull();
        ((string?)key["endorsements"]?[0]).ShouldBe(first);
    }

    [Fact]
    public async Task A_strangers_key_is_not_published()
    {
        var token = _teams.ChannelToken(forge: token => token with { Signer = TokenSigner.Stranger });

        (await PublishedAsync(token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_rolled_key_is_published_beside_the_old_one()
    {
        var before = _teams.ChannelToken();
        _teams.RollChannelKey();
        var after = _teams.ChannelToken();

        string.Equals((string?)Part(after, 0)["kid"], (string?)Part(before, 0)["kid"], StringComparison.Ordinal)
            .ShouldBeFalse();
        (await PublishedAsync(before)).ShouldNotBeNull();
        (await PublishedAsync(after)).ShouldNotBeNull();
    }

    private async Task<JsonNode?> PublishedAsync(string token)
    {
        using var bot = new RestClient(_teams);
        var document = await bot.ReadAsync("https://login.botframework.com/v1/.well-known/openidconfiguration");
        var keys = await bot.ReadAsync((string)document["jwks_uri"]!);
        var id = (string)Part(token, 0)["kid"]!;
        return keys["keys"]!
            .AsArray()
            .SingleOrDefault(key => string.Equals((string?)key!["kid"], id, StringComparison.Ordinal));
    }

    private static JsonObject Part(string token, int index) =>
        JsonNode.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[index])))!.AsObject();
}
