using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using TracesBot.Connector.Tests.Wire;

namespace TracesBot.Connector.Tests.Teams;

public sealed class TeamsInfoTests
{
    private static readonly TeamsChannelData Team = new() { Team = new TeamInfo("19:team") };

    [Fact]
    public async Task All_members_are_read_page_by_page()
    {
        await using var host = await BotHost.AnonymousAsync();
        host.Channel.Answers.Enqueue(
            new ScriptedAnswer(200, """{"continuationToken":"å=&","members":[{"id":"1","email":"a@x"}]}""")
        );
        host.Channel.Answers.Enqueue(
            new ScriptedAnswer(200, """{"continuationToken":"","members":[{"id":"2"},{"id":"3"}]}""")
        );

        var members = await AskAsync(host, turn => TeamsInfo.GetMembersAsync(turn));

        members.Select(member => member.Id).ShouldBe(["1", "2", "3"]);
        members.First().Email.ShouldBe("a@x");
        host.Channel.Requests.Select(request => request.Target)
            .ShouldBe([
                "/teams/v3/conversations/a%3A1/pagedmembers",
                "/teams/v3/conversations/a%3A1/pagedmembers?continuationToken=%C3%A5%3D%26",
            ]);
    }

    [Fact]
    public async Task A_page_that_points_to_itself_is_the_last_one()
    {
        await using var host = await BotHost.AnonymousAsync();
        const string Page = """{"continuationToken":"again","members":[{"id":"1"}]}""";
        host.Channel.Answers.Enqueue(new ScriptedAnswer(200, Page));
        host.Channel.Answers.Enqueue(new ScriptedAnswer(200, Page));

        await AskAsync(host, turn => TeamsInfo.GetTeamMembersAsync(turn, "19:other"));

        host.Channel.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_may_have_a_size_and_a_beginning()
    {
        await using var host = await BotHost.AnonymousAsync();
        host.Channel.Answers.Enqueue(
            new ScriptedAnswer(200, """{"continuationToken":"next","members":[{"id":"1"}]}""")
        );
        host.Channel.Answers.Enqueue(new ScriptedAnswer(200, "{}"));

        var first = await AskAsync(host, turn => TeamsInfo.GetPagedMembersAsync(turn, 50, "t"));
        var second = await AskAsync(host, turn => TeamsInfo.GetPagedTeamMembersAsync(turn, "19:team", pageSize: 500));

        first.ContinuationToken.ShouldBe("next");
        second.Members.ShouldBeEmpty();
        host.Channel.Requests.Select(request => request.Target)
            .ShouldBe([
                "/teams/v3/conversations/a%3A1/pagedmembers?pageSize=50&continuationToken=t",
                "/teams/v3/conversations/19%3Ateam/pagedmembers?pageSize=500",
            ]);
    }

    [Fact]
    public async Task In_a_team_a_member_is_looked_up_in_the_team()
    {
        await using var host = await BotHost.AnonymousAsync();
        host.Channel.Members["29:b"] = new { id = "29:b", givenName = "Bo" };

        var member = await AskAsync(host, turn => TeamsInfo.GetMemberAsync(turn, "29:b"), Team);
        await AskAsync(host, turn => TeamsInfo.GetTeamMemberAsync(turn, "29:b"), Team);
        await AskAsync(host, turn => TeamsInfo.GetTeamMemberAsync(turn, "29:b", "19:other"), Team);

        member.GivenName.ShouldBe("Bo");
        host.Channel.Requests.Select(request => request.Target.Split('/')[4])
            .ShouldBe(["19%3Ateam", "19%3Ateam", "19%3Aother"]);
    }

    [Fact]
    public async Task Whoever_asks_for_a_stranger_learns_that_there_is_none()
    {
        await using var host = await BotHost.AnonymousAsync();

        var exception = await Should.ThrowAsync<ErrorResponseException>(() =>
            AskAsync(host, turn => TeamsInfo.GetMemberAsync(turn, "29:nobody"))
        );

        exception.Body!.Error!.Code.ShouldBe("MemberNotFound");
    }

    [Fact]
    public async Task Outside_a_team_there_is_no_team_to_ask_about()
    {
        await using var host = await BotHost.AnonymousAsync();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            AskAsync(host, turn => TeamsInfo.GetTeamMemberAsync(turn, "29:b"))
        );
    }

    [Fact]
    public void The_channel_data_of_Teams_are_read_and_written()
    {
        var activity = new Activity
        {
            ChannelData = new TeamsChannelData
            {
                Channel = new ChannelInfo("19:channel"),
                Meeting = new TeamsMeetingInfo("m-1"),
                Settings = new TeamsChannelDataSettings { SelectedChannel = new ChannelInfo("19:chosen") },
            },
        };

        activity.TeamsGetChannelId().ShouldBe("19:channel");
        activity.TeamsGetMeetingInfo()!.Id.ShouldBe("m-1");
        activity.TeamsGetSelectedChannelId().ShouldBe("19:chosen");
        activity.TeamsGetTeamInfo().ShouldBeNull();
        activity.TeamsNotifyUser();
        activity.GetChannelData<TeamsChannelData>()!.Notification!.Alert.ShouldBe(expected: true);
        activity.TeamsGetChannelId().ShouldBe("19:channel");
        activity.TeamsNotifyUser(alertInMeeting: true, externalResourceUrl: "https://x");
        activity.GetChannelData<TeamsChannelData>()!.Notification!.AlertInMeeting.ShouldBe(expected: true);
        new Activity { ChannelData = 5 }
            .TeamsGetTeamInfo()
            .ShouldBeNull();
    }

    private static async Task<T> AskAsync<T>(BotHost host, Func<ITurnContext, Task<T>> ask, object? channelData = null)
    {
        T answer = default!;
        var reference = new ConversationReference(conversation: new(id: "a:1"), serviceUrl: host.Channel.ServiceUrl);
        var activity = reference.GetContinuationActivity();
        activity.ChannelData = channelData;
        await host.Adapter.ContinueConversationAsync(
            "",
            activity,
            async (turn, _) => answer = await ask(turn),
            TestContext.Current.CancellationToken
        );
        return answer;
    }
}
