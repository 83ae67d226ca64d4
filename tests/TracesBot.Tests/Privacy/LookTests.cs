using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Readiness;
using TracesBot.Storage;

namespace TracesBot.Privacy;

/// <summary>A person asks who has looked at them.</summary>
public sealed class LookTests(BotFixture bot) : IClassFixture<BotFixture>
{
    private Organisation Organisation => new(bot.Services.GetRequiredService<Database>());

    [Fact]
    public async Task A_person_reads_who_looked_at_them_when_and_at_what()
    {
        var head = bot.Meet("Look Head");
        var manager = bot.Meet("Look Manager");
        var person = bot.Meet("Look Anna");
        await Organisation.AddAsync(head.Teams, "Look Board", manager: null);
        await Organisation.AddAsync(manager.Teams, "Look Board", head.Teams);
        await Organisation.AddAsync(person.Teams, "Look Import", manager.Teams);
        await Organisation.AddAsync("Look Olle", "Look Export", manager.Teams);
        await Organisation.AddAsync("Another Manager", "Look Import", manager: null);

        await manager.Says("Har Look Anna bytt?");
        await manager.Says("Har Look Anna bytt?");
        await manager.Says("Har Look Olle bytt?");
        await manager.Says("Hur ligger Look Export till?");
        await manager.Says("Hur ligger Look Import till?");
        await head.Says("Hur ligger mitt team till?");

        var seen = await person.Says("Vem har tittat på mig?");

        var lines = seen.Text.Split('\n');
        lines.ShouldContain(
            "**Look Manager, din chef,** tittade på ditt läge 2 gånger måndag 23 november, senast kl. 10.00."
        );
        lines.ShouldContain("**Look Manager, din chef,** tittade på ditt team måndag 23 november kl. 10.00.");
        lines.ShouldContain(
            "**Look Head, chef över din chef,** tittade på alla sina medarbetare måndag 23 november kl. 10.00."
        );
        seen.Text.Split("måndag").Length.ShouldBe(4, "looks at others are not the person's matter");
    }

    [Fact]
    public async Task A_person_at_whom_nobody_has_looked_reads_that_also_of_looks_that_were_refused()
    {
        var person = bot.Meet("Unseen Ulla");
        var stranger = bot.Meet("Curious Carl");
        await Organisation.AddAsync(person.Teams, "Unseen", manager: null);
        await Organisation.AddAsync(stranger.Teams, "Unseen", manager: null);
        await stranger.Says("Har Unseen Ulla bytt?");

        (await person.Says("who has looked at my data?")).Text.ShouldContain(
            "Nobody has looked at where you are in the last 90 days."
        );
    }

    [Fact]
    public async Task What_is_done_on_the_server_is_told_too_and_what_is_older_than_ninety_days_is_not()
    {
        var person = bot.Meet("Server Siv");
        await Organisation.AddAsync(person.Teams, "Server", manager: null);
        await AuditAsync("operator", $"person {person.Id}", days: 89);
        await AuditAsync("operator", $"person {person.Id} reminders", days: 1);
        await AuditAsync("operator", $"person {person.Id}", days: 91);
        await AuditAsync("Ada Admin", $"confirm {person.Id}", days: 2);
        await AuditAsync("gone", $"person {person.Id}", days: 3);
        await AuditAsync("operator", "person another", days: 4);

        var seen = await person.Says("Vilka har sett mina uppgifter?");

        seen.Text.Split('\n')
            .Where(line => line.StartsWith("**", StringComparison.Ordinal))
            .ShouldBe([
                "**Den som sköter boten** tittade på ditt läge söndag 22 november kl. 10.00.",
                "**Ada Admin** bekräftade att du har bytt lördag 21 november kl. 10.00.",
                "**Någon som inte längre finns i personallistan** tittade på ditt läge fredag 20 november kl. 10.00.",
                "**Den som sköter boten** tittade på ditt läge onsdag 26 augusti kl. 11.00.",
            ]);
    }

    [Fact]
    public async Task A_person_who_sees_their_data_can_press_for_who_has_looked_and_long_lists_are_cut()
    {
        var person = bot.Meet("Press Pia");
        for (var day = 1; day <= 20; day++)
        {
            await AuditAsync("operator", $"person {person.Id}", day);
        }

        await person.Says("Exportera mina uppgifter");
        await person.Presses("Vem har tittat på mig?", person.SeesAll[^2]);

        person.Sees.Text.Split("**Den som sköter boten**").Length.ShouldBe(16);
        person.Sees.Text.ShouldContain("Det finns 5 till.");
    }

    [Fact]
    public async Task Who_has_looked_is_not_told_where_others_read_along()
    {
        var person = bot.Meet("Look Group");
        var group = bot.Teams.AddGroupChat(person.Teams);

        await person.Do(bot.Teams.Activities.Message(person.Teams, "vem har tittat på mig?", group));

        Seen.From(bot.Teams.Chat(group.Id).Last).Text.ShouldContain("en egen chatt");
    }

    [Theory]
    [InlineData("Vem har tittat på mig?", true)]
    [InlineData("vem har kollat på mina uppgifter", true)]
    [InlineData("Har någon sett min status?", true)]
    [InlineData("Who looked at me?", true)]
    [InlineData("who's looked at me", false)]
    [InlineData("Who has viewed my data??", true)]
    [InlineData("vem har tittat på mitt team", false)]
    [InlineData("vem har bytt", false)]
    [InlineData("who looked at Anna", false)]
    [InlineData("", false)]
    public void These_words_ask_who_has_looked(string text, bool asks) => LookCommand.Is(text).ShouldBe(asks);

    private async Task AuditAsync(string viewer, string scope, int days)
    {
        await using var session = new Session(bot.Services.GetRequiredService<Database>());
        await session.ExecuteAsync(
            "insert into audit (id, at, viewer_id, scope, outcome) values (@id, @at, @viewer, @scope, 'allowed')",
            new
            {
                id = Guid.NewGuid().ToString(),
                at = BotFixture.Monday.AddDays(-days),
                viewer,
                scope,
            },
            TestContext.Current.CancellationToken
        );
        await session.CommitAsync(TestContext.Current.CancellationToken);
    }
}

public sealed class LookStoreTests
{
    public static TheoryData<string> Engines => Storage.Engines.All;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Looks_are_found_on_both_engines_and_only_those_of_the_line_count(string engine)
    {
        await using var database = await Storage.Engines.CreateAsync(engine);
        var organisation = new Organisation(database.Database);
        var head = await organisation.AddAsync("Head", "Board", manager: null);
        var manager = await organisation.AddAsync("Manager", "Board", head);
        var person = await organisation.AddAsync("Person", "Import", manager);
        var other = await organisation.AddAsync("Other", "Import", manager: null);
        (string Viewer, string Scope, string Outcome)[] looks =
        [
            (manager.AadObjectId, "line summary", "allowed"),
            (manager.AadObjectId, "team Import remaining", "allowed"),
            (manager.AadObjectId, "team Import Göteborg remaining", "allowed"),
            (manager.AadObjectId, "team Export remaining", "allowed"),
            (head.AadObjectId, $"person {person.AadObjectId}", "allowed"),
            (head.AadObjectId, $"person {person.AadObjectId}", "refused"),
            (other.AadObjectId, "line summary", "allowed"),
            (person.AadObjectId, "line summary", "allowed"),
        ];
        await database.InSessionAsync(async session =>
        {
            foreach (var (viewer, scope, outcome) in looks)
            {
                await session.ExecuteAsync(
                    "insert into audit (id, at, viewer_id, scope, outcome) values (@id, 1, @viewer, @scope, @outcome)",
                    new
                    {
                        id = Guid.NewGuid().ToString(),
                        viewer,
                        scope,
                        outcome,
                    },
                    TestContext.Current.CancellationToken
                );
            }
        });

        var found = await database.InSessionAsync(session =>
            new LookStore(session).SinceAsync(
                person.AadObjectId,
                DateTimeOffset.UnixEpoch,
                TestContext.Current.CancellationToken
            )
        );

        found
            .Select(look => $"{look.Viewer} {look.Steps} {look.What}")
            .ShouldBe(["Head 2 me", "Manager 1 line", "Manager 1 team"], ignoreOrder: true);
        var exported = await database.InSessionAsync(session =>
            session.QueryAsync<string>(
                $"select looked_at from ({AuditKept.LooksAtMe.Read}) looks",
                new { personId = person.AadObjectId },
                TestContext.Current.CancellationToken
            )
        );
        exported.ShouldBe(["me", "everybody the viewer leads", "my team"], ignoreOrder: true);
    }
}
