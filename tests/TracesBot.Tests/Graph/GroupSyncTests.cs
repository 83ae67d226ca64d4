using TracesBot.People;
using TracesBot.Teams.Graph;

namespace TracesBot.Graph;

public sealed class GroupSyncTests
{
    private const string Group = "dddddddd-0000-4000-8000-000000000001";

    [Fact]
    public async Task Only_the_members_of_the_group_come_and_of_others_nothing_is_kept_but_whom_they_manage()
    {
        await using var bot = await GraphFixture.StartAsync(("Graph:Group", Group), ("Graph:TeamFrom", "CompanyName"));
        var graph = bot.Teams.Graph;
        graph.PageSize = 30;
        for (var number = 1; number <= 60; number++)
        {
            graph.Put(GraphUser.Numbered(number, manager: 60) with { CompanyName = "Tullen" });
        }

        graph.PutGroup(Group, [.. Enumerable.Range(1, 45)]);

        var outcome = await bot.SyncAsync();

        outcome.Roster.Added.ShouldBe(45);
        outcome
            .Roster.Warnings.ShouldHaveSingleItem()
            .Text.ShouldBe("the manager p60@example.se, of 45 people, is not in the group");
        (await bot.RosterAsync()).ShouldAllBe(row => row.ManagerUpn == "p60@example.se" && row.Team == "Tullen");
        (await bot.CountAsync("directory_user")).ShouldBe(0);
        graph.Calls.Count(call => call.Path.EndsWith("$batch", StringComparison.Ordinal)).ShouldBe(3);
        graph.PutGroup(Group, [.. Enumerable.Range(2, 45)]);
        (await bot.SyncedAsync()).ShouldBe((1, 0, 44, 1, 0));
    }

    [Fact]
    public async Task Managers_that_Graph_is_too_busy_to_tell_are_asked_for_again()
    {
        await using var bot = await GraphFixture.StartAsync(("Graph:Group", Group));
        for (var number = 1; number <= 25; number++)
        {
            bot.Teams.Graph.Put(GraphUser.Numbered(number, manager: number is 1 ? null : 1));
        }

        bot.Teams.Graph.PutGroup(Group, [.. Enumerable.Range(1, 25)]);
        var refusals = 5;
        bot.Teams.Graph.Refuse = path =>
            path.EndsWith("/manager?$select=id,userPrincipalName", StringComparison.Ordinal) && refusals-- > 0
                ? GraphFault.TooManyRequests
                : null;

        (await bot.SyncedAsync()).ShouldBe((25, 0, 0, 0, 0));

        (await bot.RosterAsync()).Count(row => row.ManagerUpn is "p1@example.se").ShouldBe(24);
    }

    [Fact]
    public async Task A_group_without_members_changes_nothing()
    {
        await using var bot = await GraphFixture.StartAsync(("Graph:Group", Group));
        bot.Teams.Graph.PutGroup(Group);

        (await Should.ThrowAsync<RosterFileException>(bot.SyncAsync)).Message.ShouldBe(
            "There is nobody in the group, so nothing was changed."
        );
    }
}
