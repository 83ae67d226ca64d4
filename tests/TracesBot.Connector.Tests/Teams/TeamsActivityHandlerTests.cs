using System.Net;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Teams;

public sealed class TeamsActivityHandlerTests
{
    private readonly EverythingBot _bot = new();

    [Fact]
    public async Task A_person_who_mentions_the_bot_is_understood_without_the_mention()
    {
        await using var host = await BotHost.AnonymousAsync(_bot);
        var message = host.Message("<at>TRACES</at> hjälp mig")
            .Replace(
                "\"textFormat\"",
                """
                "entities":[{"type":"clientInfo","locale":"sv-SE"},
                {"type":"mention","mentioned":{"id":"28:bot","name":"TRACES"},"text":"<at>TRACES</at>"}],"textFormat"
                """,
                StringComparison.Ordinal
            );

        await host.PostAsync(message);

        host.Channel.Requests.ShouldHaveSingleItem().Json.GetProperty("text").GetString().ShouldBe("Du sa: hjälp mig");
    }

    [Theory]
    [InlineData(
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"heart"}]}""",
        "added like",
        "removed heart"
    )]
    [InlineData(
        """{"type":"event","name":"application/vnd.microsoft.readReceipt"}""",
        "event application/vnd.microsoft.readReceipt"
    )]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "removed")]
    [InlineData("""{"type":"installationUpdate","action":"remove-upgrade"}""", "removed")]
    [InlineData("""{"type":"installationUpdate","action":"polish"}""")]
    [InlineData("""{"type":"typing"}""", "typing")]
    [InlineData("""{"type":"endOfConversation","code":"completedSuccessfully"}""", "end completedSuccessfully")]
    [InlineData("""{"type":"handoff"}""", "other handoff")]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"editMessage"} }""", "edited")]
    [InlineData("""{"type":"messageUpdate","channelData":{"eventType":"undeleteMessage"} }""", "undeleted")]
    [InlineData("""{"type":"messageUpdate"}""")]
    [InlineData("""{"type":"messageDelete","channelData":{"eventType":"softDeleteMessage"} }""", "deleted")]
    [InlineData("""{"type":"messageDelete","channelData":5}""")]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"channelCreated","channel":{"id":"c","name":"Gränsen"} } }""",
        "channel created Gränsen"
    )]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"channelDeleted"} }""", "channel deleted")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"channelRenamed"} }""", "channel renamed")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"channelRestored"} }""", "channel restored")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"teamArchived"} }""", "team archived")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"teamDeleted"} }""", "team deleted")]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"teamHardDeleted"} }""",
        "team deleted for good"
    )]
    [InlineData(
        """{"type":"conversationUpdate","channelData":{"eventType":"teamRenamed","team":{"name":"Öst"} } }""",
        "team renamed Öst"
    )]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"teamRestored"} }""", "team restored")]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"teamUnarchived"} }""", "team unarchived")]
    [InlineData("""{"type":"conversationUpdate","channelData":"odd"}""")]
    [InlineData("""{"type":"conversationUpdate"}""")]
    public async Task Everything_that_Teams_reports_has_its_method(string activity, params string[] calls)
    {
        await using var host = await BotHost.AnonymousAsync(_bot);

        (await host.PostAsync(Complete(host, activity))).EnsureSuccessStatusCode();

        _bot.Calls.ShouldBe(["turn", .. calls]);
    }

    [Theory]
    [InlineData(
        """{"type":"message","text":"hej","entities":[null,{"type":null},{"type":"mention"}],"attachments":[null]}"""
    )]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[null],"membersRemoved":[null]}""")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[null,{}]}""")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":null,"reactionsRemoved":null}""")]
    [InlineData("""{"type":"message","text":"hej","entities":[{"type":"mention","mentioned":5}]}""")]
    public async Task A_report_with_holes_in_it_harms_nobody(string activity)
    {
        await using var host = await BotHost.AnonymousAsync(_bot);

        (await host.PostAsync(Complete(host, activity))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_person_who_joins_is_looked_up_and_the_bot_itself_is_not()
    {
        await using var host = await BotHost.AnonymousAsync(_bot);
        host.Channel.Members["29:å"] = new
        {
            id = "29:å",
            name = "Åsa",
            userPrincipalName = "asa@example.org",
            tenantId = "t-1",
        };

        (
            await host.PostAsync(
                Complete(host, """{"type":"conversationUpdate","membersAdded":[{"id":"28:bot"},{"id":"29:å"}]}""")
            )
        ).EnsureSuccessStatusCode();

        host.Channel.Requests.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("GET /teams/v3/conversations/a%3A1/members/29%3A%C3%A5");
        _bot.Members.Select(member => member.UserPrincipalName).ShouldBe([null, "asa@example.org"]);
        _bot.Calls.ShouldBe(["turn", "teams members added ", "members added"]);
    }

    [Fact]
    public async Task A_person_who_joins_a_team_is_looked_up_in_the_team()
    {
        await using var host = await BotHost.AnonymousAsync(_bot);
        host.Channel.Members["29:b"] = new { id = "29:b" };

        await host.PostAsync(
            Complete(
                host,
                """{"type":"conversationUpdate","membersAdded":[{"id":"29:b"}],"channelData":{"team":{"id":"19:team"} } }"""
            )
        );

        host.Channel.Requests.ShouldHaveSingleItem()
            .Target.ShouldBe("/teams/v3/conversations/19%3Ateam/members/29%3Ab");
        _bot.Calls[1].ShouldBe("teams members added 19:team");
    }

    [Fact]
    public async Task A_person_whose_conversation_Teams_does_not_know_yet_is_taken_as_reported()
    {
        await using var host = await BotHost.AnonymousAsync(_bot);
        host.Channel.Answers.Enqueue(ScriptedAnswer.Error(404, "ConversationNotFound"));

        (
            await host.PostAsync(
                Complete(
                    host,
                    """{"type":"conversationUpdate","membersAdded":[{"id":"29:b","aadObjectId":"o-1","email":"b@example.org"}]}"""
                )
            )
        ).EnsureSuccessStatusCode();

        var member = _bot.Members.ShouldHaveSingleItem();
        member.AadObjectId.ShouldBe("o-1");
        member.Email.ShouldBe("b@example.org");
    }

    [Fact]
    public async Task A_person_who_leaves_is_reported_without_being_looked_up()
    {
        await using var host = await BotHost.AnonymousAsync(_bot);

        await host.PostAsync(
            Complete(host, """{"type":"conversationUpdate","membersRemoved":[{"id":"29:b","tenantId":"t-1"}]}""")
        );

        host.Channel.Requests.ShouldBeEmpty();
        _bot.Members.ShouldHaveSingleItem().TenantId.ShouldBe("t-1");
        _bot.Calls.ShouldBe(["turn", "teams members removed", "members removed"]);
    }

    [Theory]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"29:b"}]}""", "members added")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"28:bot"}]}""")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"29:b"}]}""", "members removed")]
    public async Task On_another_channel_members_are_plain_members(string activity, params string[] calls)
    {
        await using var host = await BotHost.AnonymousAsync(_bot);

        await host.PostAsync(Complete(host, activity).Replace("msteams", "webchat", StringComparison.Ordinal));

        host.Channel.Requests.ShouldBeEmpty();
        _bot.Calls.ShouldBe(["turn", .. calls]);
    }

    [Fact]
    public async Task A_button_without_a_name_is_answered()
    {
        await using var host = await BotHost.AnonymousAsync(_bot);

        var response = await host.PostAsync(Complete(host, """{"type":"invoke","value":{} }"""));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("""{"done":true}""");
    }

    [Theory]
    [InlineData("""{"type":"invoke"}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute"} } }""")]
    public async Task A_button_that_nobody_wrote_a_method_for_is_answered_with_501(string activity)
    {
        await using var host = await BotHost.AnonymousAsync(new Microsoft.Bot.Builder.Teams.TeamsActivityHandler());

        var response = await host.PostAsync(Complete(host, activity));

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    private static string Complete(BotHost host, string activity) =>
        $$"""
            {"serviceUrl":"{{host.Channel.ServiceUrl}}","channelId":"msteams","id":"in-1","conversation":{"id":"a:1"},
            "from":{"id":"29:anna"},"recipient":{"id":"28:bot"},{{activity[1..]}}
            """;
}
