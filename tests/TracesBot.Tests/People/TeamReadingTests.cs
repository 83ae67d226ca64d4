using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Graph;
using TracesBot.Teams;

namespace TracesBot.People;

public sealed class TeamReadingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_members_of_a_team_that_gets_the_bot_come_into_the_roster_and_those_who_join_it_the_day_after()
    {
        await using var bot = await GraphFixture.StartAsync();
        var owner = bot.Meet("Owner Olga");
        List<TeamsPerson> people =
        [
            owner.Teams,
            .. Enumerable.Range(1, 600).Select(number => TeamsPerson.Named($"Member {number}")),
        ];
        var team = bot.Teams.AddTeam("Gränskontroll Göteborg", people);

        await owner.Do(bot.Teams.Activities.MembersAdded(owner.Teams, team));

        bot.Teams.Chat(team.Id).Messages.ShouldBeEmpty();
        (await bot.ReadTeamsAsync()).ShouldBe(601);
        (await bot.RosterAsync()).ShouldAllBe(row => row.Team == "Gränskontroll Göteborg" && row.Active == 1);
        (await bot.ReadTeamsAsync()).ShouldBe(0);
        bot.Teams.Reads.Count.ShouldBe(2);
        people.Add(TeamsPerson.Named("Newcomer Nils"));
        bot.Calendar.Advance(TimeSpan.FromHours(25));
        (await bot.ReadTeamsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_who_is_in_the_roster_already_stays_as_they_are()
    {
        await using var bot = await GraphFixture.StartAsync();
        var known = bot.Meet("Known Karin");
        await bot.ListAsync(known);
        var team = bot.Teams.AddTeam("Export", known.Teams, TeamsPerson.Named("Other Ove"));
        await known.Do(bot.Teams.Activities.MembersAdded(known.Teams, team));

        (await bot.ReadTeamsAsync()).ShouldBe(1);

        (await bot.ListedAsync(known.Teams.Upn)).Team.ShouldBe("Import");
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("true", 1)]
    public async Task Where_the_organisation_has_a_list_of_its_own_teams_add_nobody_unasked(string setting, int added)
    {
        await using var bot = setting.Length is 0
            ? await GraphFixture.StartAsync()
            : await GraphFixture.StartAsync(("Roster:FromTeams", setting));
        await ImportAsync(bot);
        var owner = bot.Meet("Owner Oskar");
        var team = bot.Teams.AddTeam("Export", owner.Teams);
        await owner.Do(bot.Teams.Activities.MembersAdded(owner.Teams, team));

        (await bot.ReadTeamsAsync()).ShouldBe(added);
    }

    [Fact]
    public async Task A_team_that_removes_the_bot_is_not_read_any_more()
    {
        await using var bot = await GraphFixture.StartAsync();
        var owner = bot.Meet("Owner Osvald");
        var team = bot.Teams.AddTeam("Export", owner.Teams);
        await owner.Do(bot.Teams.Activities.MembersAdded(owner.Teams, team));
        var removed = bot.Teams.Activities.MembersAdded(owner.Teams, team);
        removed["type"] = "installationUpdate";
        removed["action"] = "remove";
        removed.Remove("membersAdded");

        await owner.Do(removed);

        (await bot.ReadTeamsAsync()).ShouldBe(0);
        bot.Teams.Reads.ShouldBeEmpty();
        (await bot.CountAsync("team_source")).ShouldBe(0);
    }

    private static async Task ImportAsync(GraphFixture bot)
    {
        using var file = new MemoryStream(
            Encoding.UTF8.GetBytes(
                "aadObjectId,userPrincipalName,displayName,team,managerUserPrincipalName,language,timeZone\naaaaaaaa-0000-4000-8000-000000000001,asa@example.se,Åsa,Import,,,\n"
            )
        );
        await bot.Services.GetRequiredService<RosterImport>().RunAsync(file, onRead: null, Token);
    }
}
