using TracesBot.Storage;
using TracesBot.Teams;
using TracesBot.Teams.Graph;

namespace TracesBot.Graph;

/// <summary>Who may see whom follows the directory: a line is looked up anew each time.</summary>
public sealed class LineTests
{
    private const string Nobody = "hittar jag ingen med det namnet";

    public static TheoryData<string> All => Engines.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Somebody_who_gets_another_manager_is_seen_by_the_new_line_and_no_longer_by_the_old(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await GraphFixture.StartAsync(database.Options);
        var (head, one, other) = (bot.Meet("Line Head"), bot.Meet("Line One"), bot.Meet("Line Other"));
        var person = TeamsPerson.Named("Rörlig Rut");
        Put(bot, head.Teams, manager: null);
        Put(bot, one.Teams, head.Teams);
        Put(bot, other.Teams, manager: null);
        Put(bot, person, one.Teams);
        Put(bot, TeamsPerson.Named("Staying Sten"), one.Teams);
        Put(bot, TeamsPerson.Named("Other Olle"), other.Teams);
        await bot.SyncAsync();
        (await Asks(one)).ShouldContain("Rörlig Rut");
        (await Asks(head)).ShouldContain("Rörlig Rut");
        (await Asks(other)).ShouldContain(Nobody);

        bot.Teams.Graph.Put(User(person, other.Teams));
        await bot.SyncAsync();

        (await Asks(one)).ShouldContain(Nobody);
        (await Asks(head)).ShouldContain(Nobody);
        (await Asks(other)).ShouldContain("Rörlig Rut");
    }

    [Fact]
    public async Task A_line_follows_when_a_manager_in_the_middle_moves_with_everybody_below()
    {
        await using var bot = await GraphFixture.StartAsync();
        var (head, rival, middle) = (bot.Meet("Head Hulda"), bot.Meet("Rival Rolf"), bot.Meet("Middle Mona"));
        var person = TeamsPerson.Named("Rörlig Rut");
        Put(bot, head.Teams, manager: null);
        Put(bot, rival.Teams, manager: null);
        Put(bot, middle.Teams, head.Teams);
        Put(bot, person, middle.Teams);
        Put(bot, TeamsPerson.Named("Staying Sten"), head.Teams);
        Put(bot, TeamsPerson.Named("Rolf One"), rival.Teams);
        await bot.SyncAsync();
        (await Asks(head)).ShouldContain("Rörlig Rut");

        bot.Teams.Graph.Put(User(middle.Teams, rival.Teams));
        await bot.SyncAsync();

        (await Asks(head)).ShouldContain(Nobody);
        (await Asks(rival)).ShouldContain("Rörlig Rut");
        (await Asks(middle)).ShouldContain("Rörlig Rut");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Somebody_who_is_removed_from_the_directory_has_left_is_seen_by_nobody_and_keeps_what_they_did(
        string engine
    )
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await GraphFixture.StartAsync(database.Options);
        var manager = bot.Meet("Chef Cilla");
        var person = bot.Meet("Rörlig Rut");
        Put(bot, manager.Teams, manager: null);
        Put(bot, person.Teams, manager.Teams);
        Put(bot, TeamsPerson.Named("Staying Sten"), manager.Teams);
        await bot.SyncAsync();
        await person.Says("Jag har bytt till BankID");
        (await Asks(manager)).ShouldContain("BankID");

        bot.Teams.Graph.Remove(person.Id);
        var left = (await bot.SyncAsync()).Roster.Left;

        left.ShouldBe(1);
        (await Asks(manager)).ShouldContain(Nobody);
        (await bot.CountAsync("switch_record")).ShouldBe(1);
        bot.Teams.Graph.Put(User(person.Teams, manager.Teams));
        await bot.SyncAsync();
        (await Asks(manager)).ShouldContain("BankID", customMessage: "whoever comes back is where they were");
    }

    private static async Task<string> Asks(Chat.Person manager) => (await manager.Says("Har Rörlig Rut bytt?")).Text;

    private static void Put(GraphFixture bot, TeamsPerson person, TeamsPerson? manager) =>
        bot.Teams.Graph.Put(User(person, manager));

    private static GraphUser User(TeamsPerson person, TeamsPerson? manager) =>
        new(person.AadObjectId, person.Upn, person.Name)
        {
            Department = "Import",
            Language = "sv-SE",
            ManagerId = manager?.AadObjectId,
        };
}
