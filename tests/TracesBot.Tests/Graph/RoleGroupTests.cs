using Microsoft.Extensions.DependencyInjection;
using TracesBot.Cli.Doctor;
using TracesBot.People;
using TracesBot.Storage;
using TracesBot.Teams;
using TracesBot.Teams.Graph;
using Person = TracesBot.Chat.Person;

namespace TracesBot.Graph;

public sealed class RoleGroupTests
{
    private const string Group = "DDDDDDDD-0000-4000-8000-000000000007";
    private const string OnlyForOwners = "bara för dem som sköter texterna";

    public static TheoryData<string> All => Engines.All;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_member_of_a_group_with_a_role_has_it_until_they_leave_the_group(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await StartAsync(database);
        var (inside, outside) = (Meet(bot, 1), Meet(bot, 2));
        bot.Teams.Graph.PutGroup(Group, 1, 3);
        (await inside.Says("öppna frågor")).Text.ShouldContain(OnlyForOwners);

        await RoundAsync(bot);

        (await inside.Says("öppna frågor")).Text.ShouldNotContain(OnlyForOwners);
        (await outside.Says("öppna frågor")).Text.ShouldContain(OnlyForOwners);
        var roles = bot.Services.GetRequiredService<Roles>();
        roles.Administers(inside.Id.ToUpperInvariant()).ShouldBeTrue();
        roles.Administers(Group).ShouldBeTrue("the setting may name a person, and does not say which it is");
        roles.Administrators.ShouldBe([inside.Id, GraphUser.IdOf(3), Group], ignoreOrder: true);
        bot.Teams.Graph.PutGroup(Group, 2);
        await RoundAsync(bot);
        roles.Administers(inside.Id).ShouldBeFalse();
        (await inside.Says("öppna frågor")).Text.ShouldContain(OnlyForOwners);
        (await outside.Says("öppna frågor")).Text.ShouldNotContain(OnlyForOwners);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_node_that_starts_later_knows_the_members_from_its_first_turn_on(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var first = await StartAsync(database);
        Meet(first, 1);
        first.Teams.Graph.PutGroup(Group, 1);
        await RoundAsync(first);

        await using var second = await StartAsync(database);

        (await Meet(second, 1).Says("öppna frågor")).Text.ShouldNotContain(OnlyForOwners);
    }

    [Fact]
    public async Task Members_keep_the_role_for_a_week_when_Graph_does_not_answer_and_no_longer()
    {
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.Sqlite));
        await using var bot = await StartAsync(database);
        var roles = bot.Services.GetRequiredService<Roles>();
        var member = Meet(bot, 1);
        bot.Teams.Graph.PutGroup(Group, 1);
        await RoundAsync(bot);
        bot.Teams.Graph.Refuse = static _ => GraphFault.Denied;

        await ReadAfterAsync(bot, TimeSpan.FromDays(6));
        roles.Administers(member.Id).ShouldBeTrue();
        await ReadAfterAsync(bot, TimeSpan.FromDays(1));
        roles.Administers(member.Id).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_is_asked_about_who_is_a_person_and_a_group_that_is_gone_has_no_members()
    {
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.Sqlite));
        var named = GraphUser.IdOf(1);
        await using var bot = await StartAsync(database, ("Roles:Administrators:1", named));
        await Meet(bot, 1).Says("Hej");
        bot.Teams.Graph.PutGroup(Group, 3);
        await RoundAsync(bot);
        bot.Services.GetRequiredService<Roles>().Administers(GraphUser.IdOf(3)).ShouldBeTrue();
        bot.Teams.Graph.Calls.ShouldAllBe(call => !call.Path.Contains(named, StringComparison.Ordinal));
        bot.Teams.Graph.Refuse = static path =>
            path.Contains("/groups/", StringComparison.Ordinal) ? GraphFault.NotFound : null;

        await RoundAsync(bot);

        bot.Services.GetRequiredService<Roles>().Administers(GraphUser.IdOf(3)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_doctor_tells_who_is_somebody_and_who_is_not()
    {
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.Sqlite));
        await using var bot = await StartAsync(
            database,
            ("Roles:Administrators:1", GraphUser.IdOf(1)),
            ("Roles:Administrators:2", "everybody")
        );
        await Meet(bot, 1).Says("Hej");

        var before = await RolesCheck.RunAsync(bot.Services, Token);

        before
            .Single(finding => finding.Message.Contains(GraphUser.IdOf(1), StringComparison.Ordinal))
            .Level.ShouldBe(Level.Ok);
        before
            .Single(finding => finding.Message.Contains("everybody", StringComparison.Ordinal))
            .Level.ShouldBe(Level.Fault);
        var unknown = before.Single(finding => finding.Message.Contains(Group, StringComparison.Ordinal));
        unknown.Level.ShouldBe(Level.Warning);
        unknown.Remedy!.ShouldContain("Graph:Roles");
        bot.Teams.Graph.PutGroup(Group, 1);
        await RoundAsync(bot);
        (await RolesCheck.RunAsync(bot.Services, Token))
            .Single(finding => finding.Message.Contains(Group, StringComparison.Ordinal))
            .Message.ShouldContain("a group with 1 member");
    }

    // Graph is off in the settings, so nothing is read but by the test.
    private static Task<GraphFixture> StartAsync(TestDatabase database, params (string, string)[] settings) =>
        GraphFixture.StartAsync([
            ("Storage:Provider", database.Options.Provider.ToString()),
            ("Storage:ConnectionString", database.Options.ConnectionString),
            ("Graph:Sync", "false"),
            ("Graph:Install", "false"),
            ("Roles:ContentOwners:0", Group),
            ("Roles:Administrators:0", Group),
            .. settings,
        ]);

    /// <summary>Somebody in Teams and in the directory.</summary>
    private static Person Meet(GraphFixture bot, int number)
    {
        var user = GraphUser.Numbered(number);
        bot.Teams.Graph.Put(user);
        bot.Teams.Graph.Put(GraphUser.Numbered(3));

        return new Person(bot, bot.Teams.Add(TeamsPerson.Named(user.Name) with { AadObjectId = user.Id }));
    }

    private static async Task RoundAsync(GraphFixture bot)
    {
        using var round = bot.NewRound();
        await round.RunAsync(Token);
        bot.Calendar.Advance(TimeSpan.FromDays(1));
        (await round.RunAsync(Token)).ShouldBeTrue();
    }

    private static Task ReadAfterAsync(GraphFixture bot, TimeSpan time)
    {
        bot.Clock.Advance(time);

        return bot.Services.GetRequiredService<RoleMembers>().ReadAsync(Token);
    }
}
