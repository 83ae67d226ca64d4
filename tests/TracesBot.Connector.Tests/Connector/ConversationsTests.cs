using System.Security.Claims;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Connector;

/// <summary>The Bot Connector REST calls, as they are on the wire.</summary>
public sealed class ConversationsTests
{
    [Theory]
    [InlineData("teams/")]
    [InlineData("teams")]
    [InlineData("teams/?x=y#z")]
    public async Task Every_call_has_its_address_with_the_ids_escaped(string path)
    {
        await using var host = await BotHost.AnonymousAsync();
        var conversations = await ConversationsAsync(host, host.Channel.Address + path);
        var token = TestContext.Current.CancellationToken;
        var activity = MessageFactory.Text("Hej");
        host.Channel.Members["29:å/b"] = new { id = "29:å/b" };
        host.Channel.Members["members"] = Array.Empty<object>();

        await conversations.CreateConversationAsync(new ConversationParameters(), token);
        await conversations.SendToConversationAsync("19:x@thread.tacv2;messageid=1", activity, token);
        await conversations.ReplyToActivityAsync("a:1", "f:ü?", activity, token);
        await conversations.UpdateActivityAsync("a:1", "1#2", activity, token);
        await conversations.DeleteActivityAsync("a:1", "1 2", token);
        await conversations.GetConversationMembersAsync("a:1", token);
        await conversations.GetConversationMemberAsync("29:å/b", "a:1", token);

        host.Channel.Requests.Select(request => request.ToString())
            .ShouldBe([
                "POST /teams/v3/conversations",
                "POST /teams/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1/activities",
                "POST /teams/v3/conversations/a%3A1/activities/f%3A%C3%BC%3F",
                "PUT /teams/v3/conversations/a%3A1/activities/1%232",
                "DELETE /teams/v3/conversations/a%3A1/activities/1%202",
                "GET /teams/v3/conversations/a%3A1/members",
                "GET /teams/v3/conversations/a%3A1/members/29%3A%C3%A5%2Fb",
            ]);
    }

    [Theory]
    [InlineData(202, "")]
    [InlineData(201, "{}")]
    [InlineData(200, "OK")]
    [InlineData(200, "<html></html>")]
    public async Task A_message_that_the_channel_took_without_giving_an_id_is_sent_all_the_same(int status, string body)
    {
        await using var host = await BotHost.AnonymousAsync();
        var conversations = await ConversationsAsync(host, host.Channel.ServiceUrl);
        host.Channel.Answers.Enqueue(new ScriptedAnswer(status, body));

        var response = await conversations.SendToConversationAsync(
            "c",
            MessageFactory.Text("Hej"),
            TestContext.Current.CancellationToken
        );

        response.Id.ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task A_list_of_members_that_is_none_is_an_error()
    {
        await using var host = await BotHost.AnonymousAsync();
        var conversations = await ConversationsAsync(host, host.Channel.ServiceUrl);
        host.Channel.Answers.Enqueue(new ScriptedAnswer(200));

        await Should.ThrowAsync<ErrorResponseException>(() =>
            conversations.GetConversationMembersAsync("c", TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task The_object_id_of_a_member_is_found_under_either_of_its_names()
    {
        await using var host = await BotHost.AnonymousAsync();
        var conversations = await ConversationsAsync(host, host.Channel.ServiceUrl);
        host.Channel.Answers.Enqueue(
            new ScriptedAnswer(
                200,
                """[{"id":"1","objectId":"o-1","surname":"Öberg"},{"id":"2","aadObjectId":"o-2","x":1}]"""
            )
        );

        var members = await conversations.GetConversationMembersAsync("c", TestContext.Current.CancellationToken);

        members.Select(member => member.AadObjectId).ShouldBe(["o-1", "o-2"]);
        members[0].ShouldBeOfType<TeamsChannelAccount>().Surname.ShouldBe("Öberg");
        ((JsonElement)members[1].Properties["x"]!).GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_call_without_a_conversation_is_not_made(string? conversationId)
    {
        await using var host = await BotHost.AnonymousAsync();
        var conversations = await ConversationsAsync(host, host.Channel.ServiceUrl);

        await Should.ThrowAsync<ArgumentException>(() =>
            conversations.SendToConversationAsync(
                conversationId!,
                MessageFactory.Text("Hej"),
                TestContext.Current.CancellationToken
            )
        );

        host.Channel.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    [InlineData("ftp://somewhere/")]
    public async Task There_is_no_client_for_what_is_no_service_URL(string serviceUrl)
    {
        await using var host = await BotHost.AnonymousAsync();

        await Should.ThrowAsync<ArgumentException>(() => ConversationsAsync(host, serviceUrl));
    }

    [Fact]
    public async Task There_is_one_client_for_each_service_URL()
    {
        await using var host = await BotHost.AnonymousAsync();

        var first = await ConversationsAsync(host, host.Channel.ServiceUrl);
        var second = await ConversationsAsync(host, host.Channel.ServiceUrl);
        var other = await ConversationsAsync(host, "http://127.0.0.1:1/");

        second.ShouldBeSameAs(first);
        other.ShouldNotBeSameAs(first);
    }

    private static async Task<IConversations> ConversationsAsync(BotHost host, string serviceUrl)
    {
        var factory = host.Authentication.CreateConnectorFactory(new ClaimsIdentity());
        var client = await factory.CreateAsync(serviceUrl, audience: null, TestContext.Current.CancellationToken);
        return client.Conversations;
    }
}
