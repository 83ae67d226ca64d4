using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Readiness;
using TracesBot.Reminders;
using TracesBot.Storage;

namespace TracesBot.Privacy;

/// <summary>A person who has done everything one can do with the bot asks for it, and wants it gone.</summary>
public sealed class PrivacyTests
{
    /// <summary>Tables that say nothing about anybody. A new table is either here or has its <see cref="PersonTable"/>.</summary>
    private static readonly string[] AboutNobody =
    [
        // Empty but for the seconds until a change has been counted; an erasure leaves nothing in it.
        "count_change",
        "count_turn",
        "directory_state",
        "migration",
        "node",
        "organisation_count",
        "question",
        "reminder_look",
        "roster_import",
        "self_measure",
        "self_round",
        "self_warning",
        "sending_node",
        "team_count",
        "team_source",
        "wave",
    ];

    public static TheoryData<string> Engines => Storage.Engines.All;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task No_table_is_forgotten_by_export_and_erasure(string engine)
    {
        await using var database = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        var covered = bot.Services.GetServices<PersonTable>().Select(table => table.Table);

        var tables = await new EveryTable(database.Database).NamesAsync();

        tables.Except(AboutNobody, StringComparer.Ordinal).ShouldBe(covered.Distinct(), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_person_who_asks_gets_everything_that_is_kept_about_them(string engine)
    {
        await using var database = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        var person = await BusyPersonAsync(bot);

        var export = await ExportAsync(bot, person);

        ((string?)export["personId"]).ShouldBe(person.Id);
        foreach (var (section, rows) in export.Where(part => part.Value is JsonArray))
        {
            rows!.AsArray().Count.ShouldBeGreaterThan(0, $"{section}: this person has something of everything");
        }

        ((string?)export["roster"]![0]!["displayName"]).ShouldBe("Busy Berit");
        export["switchEvent"]!.AsArray().Select(entry => (string?)entry!["kind"]).ShouldContain("switched");
        ((string?)export["switchRecord"]![0]!["changedAt"]).ShouldBe("2026-11-23T09:00:00.000Z");
        var look = export["whoLookedAtMe"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)look["role"]).ShouldBe("my manager");
        ((string?)look["lookedAt"]).ShouldBe("everybody the viewer leads");
        export.ToJsonString().ShouldNotContain(BossId(bot), Case.Insensitive, "who it was is the manager's own matter");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_person_who_wants_it_gone_is_nowhere_in_the_database_but_in_the_organisations_list(string engine)
    {
        await using var database = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        var person = await BusyPersonAsync(bot);
        var tables = new EveryTable(database.Database);
        (await tables.MentionsAsync(person.Id)).Count.ShouldBeGreaterThan(7, "there is something to erase");

        var asked = await person.Says("Radera mina uppgifter");
        asked.Text.ShouldContain("blir kvar");
        asked.Text.ShouldContain("Skriver du till mig igen börjar påminnelserna om.");
        var press = bot.Teams.Activities.Execute(
            person.Teams,
            asked.MessageId,
            "my-data-erase",
            asked.DataOf("Radera mina uppgifter")
        );
        (await person.Do(press)).Text.ShouldContain("Dina uppgifter är raderade");
        (await person.Do((JsonObject)press.DeepClone())).Text.ShouldContain("Dina uppgifter är raderade");

        (await tables.MentionsAsync(person.Id)).ShouldBe(
            ["directory_user.person_id", "roster.person_id"],
            ignoreOrder: true
        );
        (await tables.MentionsAsync(person.Teams.Id)).ShouldBeEmpty();
        (await tables.MentionsAsync(person.Teams.ConversationId)).ShouldBeEmpty();
        (
            await database.Database.ReadAsync<string>(
                "select viewer_id || ' ' || outcome from audit where scope = 'erasure'",
                values: null,
                TestContext.Current.CancellationToken
            )
        ).ShouldBe(["themselves done"]);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_person_who_writes_again_after_an_erasure_is_new(string engine)
    {
        await using var database = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        var person = await BusyPersonAsync(bot);
        await person.Says("Radera mina uppgifter");
        await person.Presses("Radera mina uppgifter");
        var before = bot.RemindersTo(person);

        await bot.RemindAsync();
        bot.RemindersTo(person).ShouldBe(before, "nobody who has been forgotten is written to");

        (await person.Says("min status")).Text.ShouldContain("Inte påbörjat");
        var export = await ExportAsync(bot, person);
        export["switchEvent"]!.AsArray().ShouldBeEmpty();
        await bot.RemindAsync();
        bot.RemindersTo(person).ShouldBe(before + 1, "the card said that reminders start over");
    }

    /// <summary>Installed, welcomed, reminded, with a promise and a switch, looked at by a manager and looking at others.</summary>
    private static async Task<Person> BusyPersonAsync(WaveFixture bot)
    {
        var organisation = new Organisation(bot.Services.GetRequiredService<Database>());
        var boss = bot.Meet("Busy Boss");
        var person = bot.Meet("Busy Berit");
        var report = bot.Meet("Busy Report");
        await organisation.AddAsync(boss.Teams, "Import", manager: null);
        await organisation.AddAsync(person.Teams, "Import", boss.Teams);
        await organisation.AddAsync(report.Teams, "Import", person.Teams);
        await person.Installs();
        await bot.RemindAsync();
        await person.Says("Påminn mig om två dagar");
        await person.Says("Starta bytet");
        await person.Says("Jag har bytt till BankID");
        await person.Says("När slutade SMS fungera?");
        await person.Says("Vad kostar en flygbiljett till Mars?");
        await person.Says("Hur ligger mitt team till?");
        await boss.Says("Hur ligger mitt team till?");
        await using var session = new Session(bot.Services.GetRequiredService<Database>());
        await session.ExecuteAsync(
            """
            insert into roster_upload (id, person_id, name, state, many_leavers, at) values ('u', @Id, 'f.csv', 'done', 0, 0);
            insert into directory_user (person_id, upn, display_name, enabled, guest) values (@Id, 'b@x.se', 'B', 1, 0);
            insert into app_install (person_id, tried_at) values (@Id, 0);
            insert into wave_card (person_id, turn_id, made_at, changed_at, final) values (@Id, 't', 0, 0, 1);
            insert into role_member (group_id, person_id, read_at) values ('g', @Id, 0);
            insert into digest (person_id, asked_at, week, figures_at, ready, in_progress, not_started, exempt, stuck)
                values (@Id, 0, 0, 0, 1, 0, 0, 0, 0);
            insert into nudge (id, viewer_id, scope, day, at) values ('n', @Id, 'line', 0, 0);
            insert into nudge_person (nudge_id, person_id) values ('n', @Id);
            insert into self_notice (person_id, name, stage, at, state) values (@Id, 'disc', 'low', 0, 'accepted');
            """,
            new { person.Id },
            TestContext.Current.CancellationToken
        );
        await session.CommitAsync(TestContext.Current.CancellationToken);

        return person;
    }

    private static string BossId(WaveFixture bot) => bot.Meet("Busy Boss").Id;

    private static async Task<JsonObject> ExportAsync(WaveFixture bot, Person person)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var json = await scope
            .ServiceProvider.GetRequiredService<PersonExport>()
            .ReadAsync(person.Id, TestContext.Current.CancellationToken);

        return (JsonObject)JsonNode.Parse(json)!;
    }
}
