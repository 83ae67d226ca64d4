using System.Net;
using System.Net.Http.Headers;
using System.Text;
using TracesBot.Chat;

namespace TracesBot.Door;

public sealed class DoorTests(BotFixture bot) : IClassFixture<BotFixture>
{
    private const string Question = "När slutade SMS-inloggningen att fungera?";

    [Fact]
    public async Task An_activity_without_a_token_is_turned_away()
    {
        var person = bot.Meet("Tokenless Tom");

        (await PostAsync(bot.Teams.Activities.Message(person.Teams, Question).ToJsonString(), token: null)).ShouldBe(
            HttpStatusCode.Unauthorized
        );
        bot.Teams.Chat(person.Teams).Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("")]
    public async Task A_token_that_is_none_is_turned_away_with_401(string token)
    {
        var person = bot.Meet("Garbage Gun");

        (await PostAsync(bot.Teams.Activities.Message(person.Teams, Question).ToJsonString(), token)).ShouldBe(
            HttpStatusCode.Unauthorized
        );
    }

    [Theory]
    [InlineData("another audience")]
    [InlineData("expired")]
    [InlineData("another service address")]
    public async Task A_forged_token_is_turned_away_with_401(string forgery)
    {
        var person = bot.Meet("Forged Fredrik");
        var token = bot.Teams.ChannelToken(forge: real =>
            forgery switch
            {
                "another audience" => real with { Audience = Guid.NewGuid().ToString() },
                "expired" => real with
                {
                    NotBefore = real.NotBefore.AddHours(-3),
                    Expires = real.NotBefore.AddHours(-1),
                },
                _ => real with { ServiceUrl = "https://smba.trafficmanager.net/elsewhere/" },
            }
        );

        (await PostAsync(bot.Teams.Activities.Message(person.Teams, Question).ToJsonString(), token)).ShouldBe(
            HttpStatusCode.Unauthorized
        );
        bot.Teams.Chat(person.Teams).Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"type\":42}")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("not json at all")]
    public async Task A_malformed_body_gets_a_clear_status_and_never_a_500(string body) =>
        ((int)await PostAsync(body, bot.Teams.ChannelToken())).ShouldBeInRange(400, 499);

    [Fact]
    public async Task A_body_over_the_limit_is_refused_with_413() =>
        (
            await PostAsync(
                $"{{\"type\":\"message\",\"text\":\"{new string('a', 300_000)}\"}}",
                bot.Teams.ChannelToken()
            )
        ).ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task An_activity_from_another_tenant_is_refused_with_403()
    {
        var person = bot.Meet("Foreign Frida");
        var activity = bot.Teams.Activities.Message(person.Teams, Question);
        activity["conversation"]!["tenantId"] = Guid.NewGuid().ToString();

        (await PostAsync(activity.ToJsonString(), bot.Teams.ChannelToken())).ShouldBe(HttpStatusCode.Forbidden);
        bot.Teams.Chat(person.Teams).Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_bot_does_not_send_to_a_host_that_is_not_allowed()
    {
        const string Elsewhere = "https://attacker.example/";
        var person = bot.Meet("Lured Lena");
        var activity = bot.Teams.Activities.Message(person.Teams, Question);
        activity["serviceUrl"] = Elsewhere;

        (await PostAsync(activity.ToJsonString(), bot.Teams.ChannelToken(serviceUrl: Elsewhere))).ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task An_unknown_kind_of_activity_is_taken_and_not_answered()
    {
        var person = bot.Meet("Typing Ture");
        var activity = bot.Teams.Activities.Message(person.Teams, "x");
        activity["type"] = "typingOfTheFuture";

        await person.Do(activity);

        bot.Teams.Chat(person.Teams).Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_invoke_is_answered_with_501()
    {
        var person = bot.Meet("Invoking Ivar");
        var activity = bot.Teams.Activities.Invoke(
            person.Teams,
            "1",
            "no/such-invoke",
            new System.Text.Json.Nodes.JsonObject()
        );

        (await PostAsync(activity.ToJsonString(), bot.Teams.ChannelToken())).ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("switch-step")]
    public async Task An_unknown_or_broken_button_gets_a_kind_line(string verb)
    {
        var person = bot.Meet($"Pressing Pelle {verb}");
        await person.Says("hjälp");

        var data = new System.Text.Json.Nodes.JsonObject { ["verb"] = verb };
        var pressed = await person.Do(bot.Teams.Activities.Execute(person.Teams, person.Sees.MessageId, verb, data));

        pressed.Notice.ShouldNotBeNull().ShouldContain("Den knappen fungerar inte längre");
    }

    [Fact]
    public async Task A_repeated_delivery_of_a_message_is_answered_once()
    {
        var person = bot.Meet("Repeated Rut");
        var activity = bot.Teams.Activities.Message(person.Teams, "engelska");

        await person.Do(activity);
        await person.Do((System.Text.Json.Nodes.JsonObject)activity.DeepClone());

        person.SeesAll.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Health_is_told_without_a_token()
    {
        (
            await bot.Client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken)
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        (
            await bot.Client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpStatusCode> PostAsync(string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await bot.Client.SendAsync(request, TestContext.Current.CancellationToken);

        return response.StatusCode;
    }
}
