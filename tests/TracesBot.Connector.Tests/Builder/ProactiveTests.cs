using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Builder;

/// <summary>When the bot speaks first.</summary>
public sealed class ProactiveTests
{
    [Fact]
    public async Task A_person_is_reminded_in_the_conversation_that_was_remembered()
    {
        await using var host = await BotHost.AnonymousAsync();
        ConversationReference? remembered = null;
        await using var first = await BotHost.AnonymousAsync(
            new Wire.Delegate(
                (turn, _) =>
                {
                    remembered = turn.Activity.GetConversationReference();
                    return Task.CompletedTask;
                }
            )
        );
        await first.PostAsync(first.Message());
        remembered!.ServiceUrl = host.Channel.ServiceUrl;
        Activity? started = null;
        ResourceResponse? sent = null;

        await host.Adapter.ContinueConversationAsync(
            "",
            remembered,
            async (turn, token) =>
            {
                started = turn.Activity;
                sent = await turn.SendActivityAsync(MessageFactory.Text("Dags att byta."), token);
            },
            TestContext.Current.CancellationToken
        );

        started!.Type.ShouldBe(ActivityTypes.Event);
        started.Name.ShouldBe("ContinueConversation");
        sent!.Id.ShouldBe("id-1");
        var request = host.Channel.Requests.ShouldHaveSingleItem();
        request.Target.ShouldStartWith("/teams/v3/conversations/a%3A1%3Bx%2F%C3%A5/activities");
        request.Json.GetProperty("recipient").GetProperty("id").GetString().ShouldBe("29:anna");
        request.Json.GetProperty("from").GetProperty("id").GetString().ShouldBe("28:bot");
        request.Json.GetProperty("text").GetString().ShouldBe("Dags att byta.");
    }

    [Fact]
    public async Task All_ways_to_continue_a_conversation_lead_into_it()
    {
        await using var host = await BotHost.AnonymousAsync();
        var reference = new ConversationReference(conversation: new(id: "c"), serviceUrl: host.Channel.ServiceUrl);
        var activity = reference.GetContinuationActivity();
        var identity = new ClaimsIdentity();
        var token = TestContext.Current.CancellationToken;
        static Task Turn(ITurnContext turn, CancellationToken cancel) =>
            turn.SendActivityAsync("Hej", cancellationToken: cancel);

        await host.Adapter.ContinueConversationAsync("", reference, Turn, token);
        await host.Adapter.ContinueConversationAsync(identity, reference, Turn, token);
        await host.Adapter.ContinueConversationAsync(identity, reference, "audience", Turn, token);
        await host.Adapter.ContinueConversationAsync("", activity, Turn, token);
        await host.Adapter.ContinueConversationAsync(identity, activity, Turn, token);
        await host.Adapter.ContinueConversationAsync(identity, activity, "audience", Turn, token);

        host.Channel.Requests.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_person_who_never_wrote_gets_a_conversation_of_their_own()
    {
        await using var host = await BotHost.AnonymousAsync();
        host.Channel.Answers.Enqueue(new ScriptedAnswer(201, """{"id":"a:new"}"""));
        Activity? started = null;

        await host.Adapter.CreateConversationAsync(
            "",
            "msteams",
            host.Channel.ServiceUrl,
            audience: null,
            new ConversationParameters
            {
                IsGroup = false,
                Bot = new ChannelAccount("28:bot"),
                Members = [new ChannelAccount("29:åsa")],
                TenantId = "t-1",
                ChannelData = new TeamsChannelData { Tenant = new TenantInfo("t-1") },
            },
            async (turn, token) =>
            {
                started = turn.Activity;
                await turn.SendActivityAsync("Välkommen!", cancellationToken: token);
            },
            TestContext.Current.CancellationToken
        );

        started!.Name.ShouldBe("CreateConversation");
        started.Conversation!.Id.ShouldBe("a:new");
        started.Conversation.TenantId.ShouldBe("t-1");
        var requests = host.Channel.Requests.ToArray();
        requests[0].ToString().ShouldBe("POST /teams/v3/conversations");
        requests[0]
            .Body.ShouldBe(
                """{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:åsa"}],"channelData":{"tenant":{"id":"t-1"}},"tenantId":"t-1"}"""
            );
        requests[1].Target.ShouldStartWith("/teams/v3/conversations/a%3Anew/activities");
        requests[1].Json.GetProperty("from").GetProperty("id").GetString().ShouldBe("28:bot");
    }

    [Fact]
    public async Task A_conversation_that_the_channel_refuses_starts_no_turn()
    {
        await using var host = await BotHost.AnonymousAsync();
        host.Channel.Answers.Enqueue(ScriptedAnswer.Error(403, "BotNotInConversationRoster"));
        var turns = 0;

        var exception = await Should.ThrowAsync<ErrorResponseException>(() =>
            host.Adapter.CreateConversationAsync(
                "",
                "msteams",
                host.Channel.ServiceUrl,
                audience: null,
                new ConversationParameters(),
                (_, _) =>
                {
                    turns++;
                    return Task.CompletedTask;
                },
                TestContext.Current.CancellationToken
            )
        );

        exception.Body!.Error!.Code.ShouldBe("BotNotInConversationRoster");
        turns.ShouldBe(0);
    }

    [Fact]
    public async Task A_card_that_was_sent_is_replaced_and_taken_away()
    {
        await using var host = await BotHost.AnonymousAsync(
            new Wire.Delegate(
                async (turn, token) =>
                {
                    var sent = await turn.SendActivityAsync(MessageFactory.Text("Ett"), token);
                    var update = MessageFactory.Text("Två");
                    update.Id = sent.Id;
                    await turn.UpdateActivityAsync(update, token);
                    await turn.DeleteActivityAsync(sent.Id!, token);
                    await turn.DeleteActivityAsync(turn.Activity.GetReplyConversationReference(sent), token);
                }
            )
        );

        await host.PostAsync(host.Message());

        const string Conversation = "/teams/v3/conversations/a%3A1%3Bx%2F%C3%A5/activities";
        host.Channel.Requests.Select(request => request.ToString())
            .ShouldBe([
                $"POST {Conversation}/in-1",
                $"PUT {Conversation}/id-1",
                $"DELETE {Conversation}/id-1",
                $"DELETE {Conversation}/id-1",
            ]);
        host.Channel.Requests.ElementAt(1).Json.GetProperty("text").GetString().ShouldBe("Två");
        host.Channel.Requests.ElementAt(1).Json.GetProperty("id").GetString().ShouldBe("id-1");
    }

    [Fact]
    public async Task Traces_and_pauses_are_never_sent()
    {
        await using var host = await BotHost.AnonymousAsync(
            new Wire.Delegate(
                async (turn, token) =>
                {
                    await turn.SendActivityAsync(Activity.CreateTraceActivity("trace", value: 1), token);
                    turn.Responded.ShouldBeFalse();
                    await turn.SendActivityAsync(new Activity(ActivityTypesEx.Delay) { Value = 1 }, token);
                    var reply = MessageFactory.Text("Hej");
                    reply.Id = "mine";
                    await turn.SendActivityAsync(reply, token);
                    turn.Responded.ShouldBeTrue();
                }
            )
        );

        (await host.PostAsync(host.Message())).EnsureSuccessStatusCode();

        host.Channel.Requests.ShouldHaveSingleItem().Json.TryGetProperty("id", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_emulator_does_get_traces()
    {
        await using var host = await BotHost.AnonymousAsync(
            new Wire.Delegate(
                (turn, token) => turn.SendActivityAsync(Activity.CreateTraceActivity("trace", value: 1), token)
            )
        );

        await host.PostAsync(host.Message().Replace("msteams", "emulator", StringComparison.Ordinal));

        var trace = host.Channel.Requests.ShouldHaveSingleItem().Json;
        trace.GetProperty("type").GetString().ShouldBe("trace");
        trace.GetProperty("valueType").GetString().ShouldBe("Int32");
        trace.GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Number);
    }
}
