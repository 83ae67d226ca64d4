using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Cli;
using TracesBot.Storage;
using TracesBot.Teams.Graph;

namespace TracesBot.Graph;

public sealed class AppInstallTests
{
    public static TheoryData<string> All => Engines.All;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Somebody_the_bot_has_never_met_gets_the_app_and_one_welcome_and_is_not_tried_again(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await GraphFixture.StartAsync(database.Options);
        var person = bot.Meet("Installed Ines");
        await bot.ListAsync(person);
        (await OutlookAsync(bot, person)).ShouldBe(
            "the bot has never met them; the app will be installed for them first"
        );

        (await bot.InstallAsync()).Installed.ShouldBe(1);

        bot.Teams.Graph.Installed.ShouldBe([person.Id]);
        (await OutlookAsync(bot, person)).ShouldBe(
            "the app is installed for them; their chat has not been told of yet"
        );
        await person.Do(bot.Teams.Activities.MembersAdded(person.Teams));
        await person.Installs();
        person.SeesAll.ShouldHaveSingleItem();
        bot.Calendar.Advance(TimeSpan.FromDays(8));
        (await bot.InstallAsync()).Installed.ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_who_has_the_app_already_counts_as_installed()
    {
        await using var bot = await GraphFixture.StartAsync();
        await bot.ListAsync(bot.Meet("Already Alf"));
        bot.Teams.Graph.Refuse = static _ => new GraphFault(409, "Conflict", "The app is already installed.");

        var tally = await bot.InstallAsync();

        (tally.Installed, tally.Refused, tally.Stopped).ShouldBe((1, 0, null));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Whoever_is_refused_is_left_in_peace_for_seven_days_and_the_reason_is_told(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await GraphFixture.StartAsync(database.Options);
        var forbidden = bot.Meet("Forbidden Frans");
        var unknown = bot.Meet("Unknown Ulla");
        var fine = bot.Meet("Fine Fia");
        await bot.ListAsync(forbidden, unknown, fine);
        bot.Teams.Graph.Refuse = path =>
            path.Contains(forbidden.Id, StringComparison.Ordinal) ? GraphFault.Forbidden
            : path.Contains(unknown.Id, StringComparison.Ordinal) ? GraphFault.NotFound
            : null;

        var tally = await bot.InstallAsync();

        tally.Installed.ShouldBe(1);
        tally.Refusals.ShouldBe(
            new Dictionary<string, int>(StringComparer.Ordinal)
            {
                [InstallReasons.Forbidden] = 1,
                [InstallReasons.NotFound] = 1,
            },
            ignoreOrder: true
        );
        (await OutlookAsync(bot, forbidden)).ShouldBe("the app may not be installed for them");
        (await OutlookAsync(bot, unknown)).ShouldBe(
            "the app cannot be installed: Teams does not know them, or not the app"
        );
        bot.Teams.Graph.ForgetCalls();
        bot.Calendar.Advance(TimeSpan.FromDays(6));
        await bot.InstallAsync();
        bot.Teams.Graph.Calls.ShouldBeEmpty();
        bot.Teams.Graph.Refuse = static _ => null;
        bot.Calendar.Advance(TimeSpan.FromDays(1));
        // Fine Fia has the app; what is missing is the news of her chat.
        (await bot.InstallAsync()).Installed.ShouldBe(3);
    }

    [Fact]
    public async Task A_right_that_the_bot_lacks_is_held_against_nobody()
    {
        await using var bot = await GraphFixture.StartAsync();
        await bot.ListAsync(Crowd(bot));
        bot.Teams.Graph.Refuse = static _ => GraphFault.MissingPermission;

        (await bot.InstallAsync()).Stopped.ShouldBe(InstallTally.NotPermitted);

        (await bot.CountAsync("app_install")).ShouldBe(0);
        bot.Teams.Graph.Calls.Count.ShouldBeLessThan(30);
        bot.Teams.Graph.Refuse = static _ => null;
        (await bot.InstallAsync()).Installed.ShouldBe(40);
    }

    [Fact]
    public async Task When_everybody_is_refused_the_round_ends_before_it_has_marked_them_all()
    {
        await using var bot = await GraphFixture.StartAsync();
        await bot.ListAsync(Crowd(bot));
        bot.Teams.Graph.Refuse = static _ => GraphFault.NotFound;

        (await bot.InstallAsync()).Stopped.ShouldBe(InstallTally.EverybodyRefused);

        (await bot.CountAsync("app_install")).ShouldBeInRange(20, 35);
    }

    [Fact]
    public async Task Whoever_is_done_has_met_the_bot_or_is_not_in_the_roster_needs_no_installation()
    {
        await using var bot = await GraphFixture.StartAsync();
        var done = bot.Meet("Done Disa");
        var met = bot.Meet("Met Malin");
        await bot.ListAsync(done, met);
        await met.Says("Hej");
        await bot.Meet("Stranger Sten").Says("Hej");
        await using (var session = new Session(bot.Services.GetRequiredService<Database>()))
        {
            await session.ExecuteAsync(
                "insert into switch_record (person_id, state, changed_at, version) values (@Id, 'switched', 0, 1)",
                new { done.Id },
                Token
            );
            await session.CommitAsync(Token);
        }

        await bot.InstallAsync();

        bot.Teams.Graph.Calls.ShouldBeEmpty();
    }

    private static Person[] Crowd(GraphFixture bot) =>
        [.. Enumerable.Range(1, 40).Select(number => bot.Meet($"Crowd {number}"))];

    private static async Task<string?> OutlookAsync(GraphFixture bot, Person person)
    {
        var outlook = await bot.Installs.OutlookAsync(Token);

        return outlook.ReasonFor(person.Id, inRoster: true) is { } reason ? RemindReport.Explain(reason) : null;
    }
}
