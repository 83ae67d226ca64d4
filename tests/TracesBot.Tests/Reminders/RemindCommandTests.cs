using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Cli;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Reminders;

public sealed class RemindCommandTests : IAsyncLifetime
{
    private FakeTeams _teams = null!;
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync(new FakeTeamsOptions { RequireToken = false }, Token);
        _database = await Engines.CreateAsync(nameof(StorageProvider.Sqlite));
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task Where_no_bot_runs_the_command_sends_the_wave_itself()
    {
        var person = await KnowAsync("Anna Ask");

        (await RunAsync("remind", "--any-hour")).ShouldBe(0);

        _teams.Chat(person).Messages.ShouldHaveSingleItem();
        (await CountAsync("select count(*) from wave where state = 'ended'")).ShouldBe(1);
        (await CountAsync("select count(*) from node")).ShouldBe(0, "it is no longer there to send");
    }

    [Fact]
    public async Task A_person_behind_a_service_that_cannot_be_reached_is_refused_at_last_and_the_others_are_not()
    {
        var person = await KnowAsync("Cia Ceder");
        await KnowAsync("Dan Dahl", serviceUrl: "http://127.0.0.1:1/");

        (await RunAsync("remind", "--any-hour", "--Reminders:Attempts=1")).ShouldBe(0);

        _teams.Chat(person).Messages.ShouldHaveSingleItem();
        (
            await CountAsync(
                "select count(*) from wave_send where reason = 'unreachable-service' and state = 'refused'"
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_person_at_a_foreign_address_is_refused_and_nothing_is_sent_there()
    {
        await KnowAsync("Eva Ek", serviceUrl: "https://teams.example.org/");

        (await RunAsync("remind", "--any-hour")).ShouldBe(0);

        (
            await CountAsync("select count(*) from wave_send where reason = 'foreign-service' and state = 'refused'")
        ).ShouldBe(1);
    }

    [Fact]
    public async Task A_dry_run_sends_nothing_and_records_nothing()
    {
        var person = await KnowAsync("Bo Berg");

        (await RunAsync("remind", "--dry-run")).ShouldBe(0);

        _teams.Chat(person).Messages.ShouldBeEmpty();
        (await CountAsync("select count(*) from wave")).ShouldBe(0);
    }

    [Fact]
    public async Task A_simulation_sends_nothing_and_records_nothing()
    {
        var person = await KnowAsync("Sim Sixten");

        (await RunAsync("remind", "--simulate", "90")).ShouldBe(0);
        (await RunAsync("remind", "--simulate", "0")).ShouldBe(1);

        _teams.Chat(person).Messages.ShouldBeEmpty();
        (await CountAsync("select count(*) from wave")).ShouldBe(0);
    }

    [Fact]
    public void A_wave_under_way_is_told_in_one_line()
    {
        var progress = new WaveProgress(
            WaveStates.Running,
            Reason: null,
            [
                new Tally(SendStates.Accepted, Reason: null, 13_250),
                new Tally(SendStates.Refused, "blocked", 22),
                new Tally(SendStates.Skipped, "done", 402),
                new Tally(SendStates.Planned, Reason: null, 31_326),
            ]
        )
        {
            PerSecond = 44.75,
            Waiting = 120,
        };

        new RemindProgress(45)
            .Line(progress)
            .ShouldBe(
                "13,674 of 45,000, 44.8 a second, 13,250 accepted, 22 refused, 402 skipped, 0 uncertain, 120 not at work, 00:11:37 left"
            );
    }

    [Fact]
    public void A_dry_run_says_how_many_for_what_reason_and_how_long()
    {
        var skips = new Dictionary<string, long>(StringComparer.Ordinal) { ["done"] = 300, ["snoozed"] = 1 };

        var report = RemindReport.Preview(10_000, skips, perSecond: 45);

        report.ShouldBe(
            """
            would be sent: 10,000
            would be skipped, done with the switch: 300
            would be skipped, wants a reminder later: 1
            time at 45 a second: 00:03:43
            """
        );
    }

    [Fact]
    public async Task The_operator_asks_when_a_person_is_reminded_and_why()
    {
        var person = await KnowAsync("Frida Fors");
        var rules = WaveBook.Rules;
        var now = DateTimeOffset.Parse("2026-11-23T10:00+01:00", CultureInfo.InvariantCulture);
        var candidate = new Candidate
        {
            PersonId = person.AadObjectId,
            DisplayName = "Frida Fors",
            Reference = "{}",
            TriedAt = now.AddDays(-7),
            Recent = 1,
        };

        RemindExplanation
            .Of(candidate, ReminderPolicy.Next(candidate, rules, now), automatic: true, now)
            .ShouldBe(
                $"""
                person: {person.AadObjectId}, Frida Fors
                time zone: Europe/Stockholm
                last reminder: Mon 2026-11-16 10:00 Europe/Stockholm
                in the last seven days: 1
                next reminder: Mon 2026-12-14 09:00 Europe/Stockholm
                because: 76 weeks after they could have switched
                """
            );
        (await RunAsync("remind", "--explain", person.AadObjectId)).ShouldBe(0);
        (await RunAsync("remind", "--explain", "nobody@example.se")).ShouldBe(1);
        (
            await _database.Database.ReadAsync<string>(
                "select viewer_id || ' ' || scope from audit",
                values: null,
                Token
            )
        ).ShouldBe([$"operator person {person.AadObjectId}"], "whoever is looked at can ask who looked");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_operator_reads_until_when_a_person_is_away(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        var person = await bot.KnowAsync("Away Agneta");
        await person.Says("jag är tjänstledig till 1 mars 2027");

        var candidate = await bot.Services.GetRequiredService<WavePlanner>().FindAsync(person.Id, Token);

        var now = BotFixture.Monday;
        RemindExplanation
            .Of(candidate!, ReminderPolicy.Next(candidate!, WaveBook.Rules, now), automatic: true, now)
            .ShouldEndWith("next reminder: none, away until Mon 2027-03-01 00:00 Europe/Stockholm");
        RemindReport
            .Line(candidate!, ReminderPolicy.Decide(candidate!, WaveBook.Rules, now), now)
            .ShouldEndWith("skip: away until Mon 2027-03-01 00:00 Europe/Stockholm");
    }

    private Task<int> RunAsync(params string[] command) =>
        CommandLine.RunAsync([
            .. command,
            "--environment=Development",
            "--MicrosoftAppType=MultiTenant",
            "--MicrosoftAppId=",
            $"--Storage:ConnectionString={_database.Options.ConnectionString}",
        ]);

    private async Task<TeamsPerson> KnowAsync(string name, string? serviceUrl = null)
    {
        var person = _teams.AddPerson(name);
        var reference = JsonSerializer.Serialize(
            new
            {
                channelId = "msteams",
                serviceUrl = serviceUrl ?? _teams.Address.AbsoluteUri,
                conversationId = person.ConversationId,
                userId = person.Id,
                botId = _teams.Activities.BotId,
            }
        );
        await _database.InSessionAsync(session =>
            session.ExecuteAsync(
                "insert into contact (person_id, reference) values (@AadObjectId, @reference)",
                new { person.AadObjectId, reference },
                Token
            )
        );

        return person;
    }

    private async Task<long> CountAsync(string sql) =>
        (await _database.Database.ReadAsync<long>(sql, values: null, Token)).Single();
}
