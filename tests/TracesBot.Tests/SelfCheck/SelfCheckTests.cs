using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Cli.Doctor;
using TracesBot.Storage;
using TracesBot.Teams.Faults;

namespace TracesBot.SelfCheck;

/// <summary>What those who run the bot hear of it, and when.</summary>
public sealed class SelfCheckTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static TheoryData<string> All => Engines.All;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Whoever_runs_the_bot_hears_once_at_each_stage_that_the_secret_ends(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await SelfCheckFixture.StartAsync(database, Expires("2026-12-20"));
        var administrator = await bot.AdministratorAsync();
        var other = bot.Meet("Other Olle");
        await other.Says("Hej");

        await bot.RoundAsync();

        administrator.Sees.Text.ShouldContain("Botens klienthemlighet går ut om 27 dagar");
        administrator.Sees.Text.ShouldContain("Sista dagen är den 20 december 2026.");
        administrator.Sees.Text.ShouldContain("MicrosoftAppPasswordExpires");
        ((string?)administrator.Sees.Card!["fallbackText"]).ShouldBe("Botens klienthemlighet går ut om 27 dagar");
        Warnings(other).ShouldBeEmpty("it is nobody else's business");
        await bot.RoundAsync(Day);
        await bot.RoundAsync(Day);
        Warnings(administrator).Count.ShouldBe(1);
        await bot.RoundAsync(TimeSpan.FromDays(12));
        administrator.Sees.Text.ShouldContain("om 13 dagar");
        Warnings(administrator).Count.ShouldBe(2);
        (await bot.MeasureAsync(Checks.Secret)).ShouldBe(13);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task It_is_said_in_English_to_whoever_writes_English_and_that_it_is_mended(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        Person administrator;
        await using (var bot = await SelfCheckFixture.StartAsync(database, Expires("2026-11-24")))
        {
            administrator = await bot.AdministratorAsync("Hello, what can you do?");
            await bot.RoundAsync();
            administrator.Sees.Text.ShouldContain("The bot’s client secret expires tomorrow");
        }

        await using var restarted = await SelfCheckFixture.StartAsync(database, Expires("2028-11-24"));
        administrator = restarted.Meet("Admin Anna");

        await restarted.RoundAsync();
        await restarted.RoundAsync(Day);

        var mended = administrator.SeesAll.ShouldHaveSingleItem();
        mended.Text.ShouldContain("The client secret has been replaced");
        mended.Text.ShouldContain("It was wrong from 23 November 2026 at 10:00 to");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_can_wait_waits_for_the_morning_and_an_expired_secret_does_not(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await SelfCheckFixture.StartAsync(database, Expires("2026-11-27"));
        var administrator = await bot.AdministratorAsync();

        await bot.RoundAsync(TimeSpan.FromHours(10));
        Warnings(administrator).ShouldBeEmpty("it is eight in the evening");
        bot.Clock.Advance(TimeSpan.FromHours(12));
        await bot.MinuteAsync();
        Warnings(administrator).ShouldHaveSingleItem().Text.ShouldContain("om 3 dagar");

        await bot.RoundAsync(TimeSpan.FromHours(64) + TimeSpan.FromMinutes(1));
        Warnings(administrator).Count.ShouldBe(2, "it is half past midnight");
        administrator.Sees.Text.ShouldContain("har gått ut");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Without_a_token_nothing_is_sent_health_tells_it_and_it_is_said_when_it_works_again(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await SelfCheckFixture.StartAsync(database);
        var administrator = await bot.AdministratorAsync();
        bot.Teams.SecretExpired = true;

        await bot.RoundAsync(TimeSpan.FromHours(16));
        await bot.MinuteAsync();

        (await bot.HoldingAsync()).ShouldBe(["token refused"]);
        Warnings(administrator).ShouldBeEmpty();
        var health = JsonNode.Parse(await bot.HealthAsync())!;
        ((string?)health["status"]).ShouldBe("Degraded");
        var token = health["checks"]!["self-check"]!["data"]!["token"]!;
        ((string?)token["stage"]).ShouldBe("refused");
        ((string?)token["figures"]!["code"]).ShouldBe("401 invalid_client");
        health.ToJsonString().ShouldNotContain("a secret of the tests");
        bot.Teams.SecretExpired = false;
        await bot.RoundAsync(TimeSpan.FromMinutes(15));
        await bot.RoundAsync(TimeSpan.FromMinutes(15));
        var told = Warnings(administrator).ShouldHaveSingleItem("at night too");
        told.Text.ShouldContain("Boten får en token av Entra igen");
        told.Text.ShouldContain("till den 24 november 2026 kl. 02.16");
        ((string?)JsonNode.Parse(await bot.HealthAsync())!["status"]).ShouldBe("Healthy");
    }

    [Fact]
    public async Task Entra_out_of_reach_is_neither_a_refusal_nor_the_end_of_one()
    {
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.Sqlite));
        await using var bot = await SelfCheckFixture.StartAsync(database);
        bot.Teams.TokensDown = true;
        await bot.RoundAsync();
        (await bot.HoldingAsync()).ShouldBeEmpty();
        (bot.Teams.TokensDown, bot.Teams.SecretExpired) = (false, true);
        await bot.RoundAsync();
        bot.Teams.TokensDown = true;

        await bot.RoundAsync();

        (await bot.HoldingAsync()).ShouldBe(["token refused"]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_should_have_gone_out_and_has_not_is_found_and_is_over_when_it_has(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await SelfCheckFixture.StartAsync(database);
        await bot.AdministratorAsync();
        var late = bot.Clock.GetUtcNow().AddMinutes(-31);
        var fresh = bot.Clock.GetUtcNow().AddMinutes(-29);
        await bot.RoundAsync();
        (await bot.HoldingAsync()).ShouldBeEmpty();
        await AddAsync(bot, "one", fresh);
        await bot.RoundAsync();
        (await bot.HoldingAsync()).ShouldBeEmpty();
        (await bot.MeasureAsync(Checks.Answers)).ShouldBe(29 * 60);

        await AddAsync(bot, "two", late);
        await bot.RoundAsync();

        (await bot.HoldingAsync()).ShouldBe(["answers late", "follow-ups late", "waves-standing stands"]);
        await bot.ExecuteAsync("delete from question_asker");
        await bot.ExecuteAsync("delete from switch_due");
        await bot.ExecuteAsync("delete from wave_send");
        await bot.RoundAsync();
        (await bot.HoldingAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_wave_that_Teams_did_not_admit_is_told_until_a_later_one_has_gone_out(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await SelfCheckFixture.StartAsync(database);
        var administrator = await bot.AdministratorAsync();
        await bot.ExecuteAsync(
            """
            insert into wave (id, kind, state, reason, created_at, created_by, ended_at, claimed_until)
            values ('stopped', 'campaign', 'stopped', 'no-token', 1000, 'a test', 2000, 0);
            insert into wave_send (wave_id, person_id, state, at) values ('stopped', 'a', 'planned', 0);
            insert into wave_send (wave_id, person_id, state, at) values ('stopped', 'b', 'accepted', 0);
            """
        );

        await bot.RoundAsync();

        administrator.Sees.Text.ShouldContain(
            "Teams släppte inte in boten (”no-token”). Påminnelser som inte har gått ut: 1."
        );
        await bot.ExecuteAsync(
            """
            insert into wave (id, kind, state, created_at, created_by, ended_at, claimed_until)
            values ('later', 'campaign', 'ended', 3000, 'a test', 4000, 0)
            """
        );
        await bot.RoundAsync();
        (await bot.HoldingAsync()).ShouldBeEmpty();
        administrator.Sees.Text.ShouldContain("Inget utskick är stoppat längre");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Two_nodes_tell_it_once_and_a_busy_Teams_only_delays_it(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var first = await SelfCheckFixture.StartAsync(database, Expires("2026-11-24"));
        await using var second = await SelfCheckFixture.StartAsync(database, Expires("2026-11-24"));
        var administrator = await first.AdministratorAsync();
        second.Meet("Admin Anna");
        first.Teams.Faults.AlwaysIn(administrator.Teams.ConversationId, Fault.Throttled(TimeSpan.Zero));

        await first.RoundAsync();
        Warnings(administrator).ShouldBeEmpty();
        first.Teams.Faults.Clear();
        await Task.WhenAll(first.MinuteAsync(), second.MinuteAsync());

        var seen = Warnings(administrator).Count + second.Teams.Chat(administrator.Teams).Messages.Count;
        seen.ShouldBe(1);
    }

    [Fact]
    public async Task The_doctor_looks_at_the_same_and_says_what_nobody_can_tell()
    {
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.Sqlite));
        await using (var bot = await SelfCheckFixture.StartAsync(database, Expires("2026-11-26")))
        {
            await AddAsync(bot, "one", bot.Clock.GetUtcNow().AddHours(-2));
            var findings = await SelfCheckFindings.RunAsync(bot.Services, Token);
            Of(findings, Checks.Secret).Message.ShouldStartWith("The bot’s client secret expires in 3 days.");
            Of(findings, Checks.FollowUps).Level.ShouldBe(Level.Warning);
            Of(findings, Checks.Reminders).Message.ShouldBe("on time");
            Of(findings, Checks.Certificate).Message.ShouldBe("nothing to look at");
        }

        await using var unset = await SelfCheckFixture.StartAsync(database);
        (await SelfCheckFindings.RunAsync(unset.Services, Token))
            .Single(finding => finding.Message.StartsWith("nobody can tell", StringComparison.Ordinal))
            .Remedy!.ShouldContain("MicrosoftAppPasswordExpires");
    }

    [Fact]
    public async Task A_bot_whose_warnings_are_mended_at_night_says_nothing()
    {
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.Sqlite));
        await using var bot = await SelfCheckFixture.StartAsync(database);
        var administrator = await bot.AdministratorAsync();
        await AddAsync(bot, "one", bot.Clock.GetUtcNow());
        await bot.RoundAsync(TimeSpan.FromHours(9));
        (await bot.HoldingAsync()).ShouldContain("follow-ups late");
        await bot.ExecuteAsync("delete from switch_due");
        await bot.ExecuteAsync("delete from question_asker");
        await bot.ExecuteAsync("delete from wave_send");

        await bot.RoundAsync(TimeSpan.FromMinutes(15));
        await bot.RoundAsync(Day);

        Warnings(administrator).ShouldBeEmpty();
        bot.Services.GetRequiredService<SelfCheckHealth>().Writes.ShouldBeTrue();
    }

    private static (string, string) Expires(string day) => ("MicrosoftAppPasswordExpires", day);

    private static Finding Of(IReadOnlyList<Finding> findings, string name) =>
        findings.Single(finding => string.Equals(finding.Check, name, StringComparison.Ordinal));

    /// <summary>Alone among the cards that come here they have nothing to press.</summary>
    private static IReadOnlyList<Seen> Warnings(Person person) =>
        [.. person.SeesAll.Where(seen => seen.Buttons.Count is 0)];

    /// <summary>Something in every queue, for people whom no dispatcher takes.</summary>
    private static Task AddAsync(SelfCheckFixture bot, string id, DateTimeOffset due) =>
        bot.ExecuteAsync(
            """
            insert into contact (person_id, reference) values (@id, '{}');
            insert into question (id, match_key, text, language, kind, asked, first_at, last_at, state, answer_sv, answered_at, version)
            values (@number, @id, 'q', 'sv', 'no-answer', 1, 0, 0, 'answered', 'a', @due, 1);
            insert into question_asker (question_id, person_id, language, at, send_state, send_at, attempts)
            values (@number, @id, 'sv', @due, 'waiting', @far, 1);
            insert into switch_due (person_id, kind, due_at, not_before) values (@id, 'check', @due, @far);
            insert into wave (id, kind, state, created_at, created_by, claimed_until, rests_until)
            values (@id, 'schedule', 'planned', @due, 'a test', 0, @far);
            insert into wave_send (wave_id, person_id, state, at) values (@id, @id, 'planned', @due);
            """,
            new
            {
                id,
                number = id.Length + id[0],
                due,
                far = DateTimeOffset.UtcNow.AddYears(10),
            }
        );
}
