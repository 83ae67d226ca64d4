using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Connector;

/// <summary>Which calls are made again, and which never are.</summary>
public sealed class RetryTests
{
    private readonly ImpatientTime _time = new();

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    public async Task A_message_that_the_channel_did_not_take_is_sent_again(int status)
    {
        await using var host = await BotHost.AnonymousAsync(time: _time);
        Script(host, ScriptedAnswer.Error(status, "Throttled"), ScriptedAnswer.Error(status, "Throttled"));

        var response = await host.PostAsync(host.Message("Hej"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Channel.Requests.Count.ShouldBe(3);
        host.Channel.Requests.Select(request => request.Body).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        _time.Waits.Count.ShouldBe(2);
        _time.Waits.ShouldAllBe(wait => wait > TimeSpan.Zero && wait < TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_person_never_gets_a_message_twice_because_its_fate_was_uncertain(int status)
    {
        await using var host = await BotHost.AnonymousAsync(time: _time);
        Script(host, ScriptedAnswer.Error(status, "Oops"));

        var exception = await Should.ThrowAsync<ErrorResponseException>(() => SendAsync(host));

        ((int)exception.Response!.StatusCode).ShouldBe(status);
        exception.Body!.Error!.Code.ShouldBe("Oops");
        host.Channel.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(429)]
    [InlineData(412)]
    public async Task What_may_be_done_twice_is_tried_again(int status)
    {
        await using var host = await BotHost.AnonymousAsync(time: _time);
        var conversations = await ConversationsAsync(host);
        var token = TestContext.Current.CancellationToken;
        host.Channel.Members["u"] = new { id = "u" };

        Script(host, new ScriptedAnswer(status));
        await conversations.GetConversationMemberAsync("u", "c", token);
        Script(host, new ScriptedAnswer(status));
        await conversations.UpdateActivityAsync("c", "a", new Activity(ActivityTypes.Message), token);
        Script(host, new ScriptedAnswer(status));
        await conversations.DeleteActivityAsync("c", "a", token);

        host.Channel.Requests.Select(request => request.Method)
            .ShouldBe(["GET", "GET", "PUT", "PUT", "DELETE", "DELETE"]);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(403)]
    public async Task What_the_channel_refuses_for_good_is_not_tried_again(int status)
    {
        await using var host = await BotHost.AnonymousAsync(time: _time);
        var conversations = await ConversationsAsync(host);
        Script(host, new ScriptedAnswer(status, "<html>Nope</html>"));

        var exception = await Should.ThrowAsync<ErrorResponseException>(() =>
            conversations.DeleteActivityAsync("c", "a", TestContext.Current.CancellationToken)
        );

        exception.Body.ShouldBeNull();
        exception.Response!.Content.ShouldBe("<html>Nope</html>");
        host.Channel.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_three_repetitions_the_channel_is_left_alone()
    {
        await using var host = await BotHost.AnonymousAsync(time: _time);
        Script(host, [.. Enumerable.Repeat(ScriptedAnswer.Error(429, "Throttled"), 5)]);

        await Should.ThrowAsync<ErrorResponseException>(() => SendAsync(host));

        host.Channel.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task The_channel_is_given_the_time_it_asks_for()
    {
        await using var host = await BotHost.AnonymousAsync(time: _time);
        Script(host, ScriptedAnswer.Error(429, "Throttled", "7"), ScriptedAnswer.Error(429, "Throttled", "30"));

        await SendAsync(host);

        _time.Waits.ShouldBe([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(30)]);
    }

    [Fact]
    public async Task The_channel_may_ask_for_a_time_of_day()
    {
        await using var host = await BotHost.AnonymousAsync(time: _time);
        var past = _time.GetUtcNow().AddSeconds(-5).ToString("R", CultureInfo.InvariantCulture);
        var soon = _time.GetUtcNow().AddSeconds(20).ToString("R", CultureInfo.InvariantCulture);
        Script(host, ScriptedAnswer.Error(429, "Throttled", past), ScriptedAnswer.Error(429, "Throttled", soon));

        await SendAsync(host);

        host.Channel.Requests.Count.ShouldBe(3);
        var wait = _time.Waits.ShouldHaveSingleItem();
        wait.ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        wait.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_wait_of_more_than_half_a_minute_is_left_to_the_caller_who_can_read_how_long()
    {
        await using var host = await BotHost.AnonymousAsync(time: _time);
        Script(host, ScriptedAnswer.Error(429, "Throttled", "31"));

        var exception = await Should.ThrowAsync<ErrorResponseException>(() => SendAsync(host));

        exception.Response!.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        exception.Response.Headers["retry-after"].ShouldBe(["31"]);
        exception.Request!.Method.ShouldBe(HttpMethod.Post);
        host.Channel.Requests.Count.ShouldBe(1);
        _time.Waits.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://nowhere.invalid/")]
    [InlineData("http://127.0.0.1:1/")]
    public async Task A_message_that_never_left_the_machine_is_sent_again(string serviceUrl)
    {
        await using var host = await BotHost.AnonymousAsync(time: _time);
        var client = await ClientAsync(host, serviceUrl);

        await Should.ThrowAsync<HttpRequestException>(() =>
            client.Conversations.SendToConversationAsync(
                "c",
                new Activity(ActivityTypes.Message),
                TestContext.Current.CancellationToken
            )
        );

        _time.Waits.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("POST", 1)]
    [InlineData("GET", 4)]
    public async Task A_call_that_takes_too_long_is_repeated_only_when_that_does_no_harm(string method, int calls)
    {
        using var gate = new SemaphoreSlim(0);
        var count = 0;
        await using var slow = await LoopbackServer.StartAsync(async context =>
        {
            Interlocked.Increment(ref count);
            await gate.WaitAsync(context.RequestAborted);
        });
        await using var host = await BotHost.AnonymousAsync(time: _time, timeout: TimeSpan.FromMilliseconds(300));
        var conversations = (await ClientAsync(host, slow.Address.AbsoluteUri)).Conversations;
        var token = TestContext.Current.CancellationToken;

        await Should.ThrowAsync<TaskCanceledException>(() =>
            method is "POST"
                ? conversations.SendToConversationAsync("c", new Activity(ActivityTypes.Message), token)
                : conversations.GetConversationMembersAsync("c", token)
        );

        count.ShouldBe(calls);
    }

    private static void Script(BotHost host, params ScriptedAnswer[] answers) =>
        Array.ForEach(answers, host.Channel.Answers.Enqueue);

    private static Task<IConnectorClient> ClientAsync(BotHost host, string serviceUrl) =>
        host
            .Authentication.CreateConnectorFactory(new ClaimsIdentity())
            .CreateAsync(serviceUrl, audience: null, TestContext.Current.CancellationToken);

    private static async Task<IConversations> ConversationsAsync(BotHost host) =>
        (await ClientAsync(host, host.Channel.ServiceUrl)).Conversations;

    private static async Task SendAsync(BotHost host)
    {
        var conversations = await ConversationsAsync(host);
        await conversations.SendToConversationAsync(
            "c",
            MessageFactory.Text("Hej"),
            TestContext.Current.CancellationToken
        );
    }
}
