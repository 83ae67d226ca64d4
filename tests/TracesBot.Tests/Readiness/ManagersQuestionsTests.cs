using System.Text.Json.Nodes;
using TracesBot.Chat;
using TracesBot.Teams;

namespace TracesBot.Readiness;

/// <summary>Forecasts, obstacles, comparisons and filters, as managers ask for them in their own words.</summary>
public sealed class ManagersQuestionsTests(BotFixture bot) : ReadinessChat(bot)
{
    [Theory]
    [InlineData("klarar vi det till den 18 december?", "Klara 18 december 2026", "av 24", "om takten håller i sig")]
    [InlineData("will we make it by 18 December?", "Ready by 18 December 2026", "of 24", "if the pace holds")]
    public async Task A_manager_learns_whether_a_day_will_be_kept_within_which_range_and_why(
        string asked,
        string row,
        string of,
        string why
    )
    {
        var manager = await ManagerAsync($"Forecast {row}");
        await CrowdAsync(manager, ready: 12, left: 12);

        var card = await manager.Says(asked);

        Figure(card, row).ShouldMatch($@"\d+ {of} \(.*\d+.*\d+\)$");
        card.Text.ShouldContain(why);
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(["line forecast -> allowed"]);
    }

    [Theory]
    [InlineData("kommer vi att hinna till den 18 december?", "Prognos: alla dina team")]
    [InlineData("vem väntar på säkerhetsnyckel?", "Jag vet inte av något som hindrar någon: alla dina team")]
    public async Task A_managers_question_that_reads_like_something_else_is_answered(string asked, string title)
    {
        var manager = await ManagerAsync($"Misread {asked.Length}");
        await Organisation.AddAsync(
            $"Misread One {asked.Length}",
            "Import",
            manager.Teams,
            Progress.Switched("bankid", "said")
        );

        (await manager.Says(asked)).Text.ShouldContain(title);
    }

    [Fact]
    public async Task Whoever_wants_to_be_reminded_still_is()
    {
        var person = Bot.Meet("Wishing Wille");

        (await person.Says("jag hinner inte nu, påminn mig på torsdag")).Text.ShouldNotContain("chefer");
    }

    [Fact]
    public async Task Too_little_to_go_on_is_said_instead_of_a_guess()
    {
        var manager = await ManagerAsync("Guessing Greta");
        await CrowdAsync(manager, ready: 1, left: 3);

        var card = await manager.Says("hinner vi klart före jul?");

        card.Text.ShouldContain("Det går inte att säga ännu");
        Figure(card, "Klara nu").ShouldBe("1 av 4 (25 %)");
    }

    [Theory]
    [InlineData(
        "vem har fastnat och på vad?",
        "utelåst, sedan",
        "har fastnat, steg 3, ”Logga in på datorn”, i ”Koppla EU Login-appen”"
    )]
    [InlineData("vad hindrar dem som är kvar?", "utelåst, sedan", "har fastnat, steg 3")]
    [InlineData("who is stuck and on what?", "locked out, since", "stuck, step 3, ‘")]
    [InlineData("what is blocking those who remain?", "locked out, since", "stuck, step 3, ‘")]
    public async Task A_manager_sees_who_gets_no_further_and_on_what(string asked, string locked, string stuck)
    {
        var manager = await ManagerAsync($"Blockers {asked.Length}");
        var one = await Organisation.AddAsync($"Locked Lo {asked.Length}", "Import", manager.Teams);
        await Organisation.WalkAsync(one, new Way(BotFixture.Monday.AddDays(-1)) { Answers = "access=no" });
        await Organisation.AddAsync(
            $"Stuck Stig {asked.Length}",
            "Import",
            manager.Teams,
            new Progress("started", Stuck: true)
        );

        var card = await manager.Says(asked);

        card.Text.ShouldContain($"**Locked Lo {asked.Length}** (Import): {locked}");
        card.Text.ShouldContain($"**Stuck Stig {asked.Length}** (Import): {stuck}");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(["line blockers -> allowed"]);
    }

    [Fact]
    public async Task The_obstacles_and_those_without_one_add_up_to_those_who_are_left()
    {
        var manager = await ManagerAsync("Adding Ada");
        var moving = await Organisation.AddAsync("Ada Moving", "Ada", manager.Teams);
        await Organisation.MeetAsync(moving, BotFixture.Monday.AddDays(-1));
        await Organisation.AddAsync("Ada Unmet", "Ada", manager.Teams);

        var remaining = await manager.Says("Vilka är kvar?");
        var blockers = await manager.Presses("Vad hindrar?");

        remaining.Text.ShouldContain("2 personer är kvar");
        Figure(blockers, "Nås inte av boten").ShouldBe("1");
        Figure(blockers, "Kvar utan känt hinder").ShouldBe("1");
        manager.SeesAll.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_persons_obstacle_is_told_with_the_person()
    {
        var manager = await ManagerAsync("Single Siv");
        await Organisation.AddAsync("Torsten Alm", "Siv", manager.Teams, new Progress("started", Stuck: true));

        var card = await manager.Says("Har Torsten Alm bytt?");

        Figure(card, "Hinder").ShouldStartWith("har fastnat, steg 3");
    }

    [Fact]
    public async Task Why_the_bot_does_not_reach_somebody_is_told_once()
    {
        var manager = await ManagerAsync("Once Olle");
        await Organisation.AddAsync("Torbjörn Ask", "Olle", manager.Teams);

        var card = await manager.Says("Har Torbjörn Ask bytt?");

        card.Text.ShouldContain("kan inte nås av boten: har ingen chatt med den");
        card.Text.ShouldNotContain("Hinder");
    }

    [Theory]
    [InlineData("jämför Import och Export", "Teamen jämförda", "1 av 2 (50 %)", "0 av 1 (0 %), 1 har fastnat")]
    [InlineData("compare Import and Export", "The teams compared", "1 of 2 (50%)", "0 of 1 (0%), 1 stuck")]
    public async Task Teams_named_together_are_compared_with_the_one_ahead_first(
        string asked,
        string title,
        string import,
        string export
    )
    {
        var manager = await ManagerAsync($"Both {title}");
        await Organisation.AddAsync($"{title} One", "Import", manager.Teams, Progress.Switched("bankid", "said"));
        await Organisation.AddAsync($"{title} Two", "Import", manager.Teams);
        await Organisation.AddAsync($"{title} Three", "Export", manager.Teams, new Progress("started", Stuck: true));
        await Organisation.AddAsync($"{title} Four", "Warehouse", manager.Teams);

        var card = await manager.Says(asked);

        card.Text.ShouldContain(title);
        Figure(card, "Import").ShouldBe(import);
        Figure(card, "Export").ShouldBe(export);
        card.Text.ShouldNotContain("Warehouse");
        card.Text.IndexOf("Import", StringComparison.Ordinal)
            .ShouldBeLessThan(card.Text.IndexOf("Export", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_teams_are_ranked_and_put_back_in_order_on_the_same_card()
    {
        var manager = await ManagerAsync("Ranking Rakel");
        await Organisation.AddAsync("Rakel One", "Alfa", manager.Teams);
        await Organisation.AddAsync("Rakel Two", "Beta", manager.Teams, Progress.Switched("bankid", "said"));

        var ranked = await manager.Says("rangordna teamen");
        var sorted = await manager.Presses("I bokstavsordning");

        Order(ranked).ShouldBe(["Beta", "Alfa"]);
        Order(sorted).ShouldBe(["Alfa", "Beta"]);
        manager.SeesAll.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("vilka på Import har bytt till Freja sedan i måndags?")]
    [InlineData("who in Import has switched to Freja since Monday?")]
    public async Task Team_method_and_period_narrow_who_is_named(string asked)
    {
        var manager = await ManagerAsync($"Narrow {asked.Length}");
        var monday = new DateTimeOffset(2026, 11, 16, 0, 30, 0, TimeSpan.FromHours(1));
        await AddAsync("Right", "Import", "freja", monday);
        await AddAsync("Early", "Import", "freja", monday.AddHours(-1));
        await AddAsync("Other", "Import", "bankid", monday);
        await AddAsync("Elsewhere", "Export", "freja", monday);

        var card = await manager.Says(asked);

        card.Text.ShouldContain($"Right {asked.Length}");
        card.Text.ShouldNotContain($"Early {asked.Length}");
        card.Text.ShouldNotContain($"Other {asked.Length}");
        card.Text.ShouldNotContain($"Elsewhere {asked.Length}");
        card.Text.ShouldContain("Freja+, ");

        Task<TeamsPerson> AddAsync(string name, string team, string method, DateTimeOffset at) =>
            Organisation.AddAsync(
                $"{name} {asked.Length}",
                team,
                manager.Teams,
                Progress.Switched(method, "said") with
                {
                    At = at,
                }
            );
    }

    [Fact]
    public async Task A_trend_by_days_has_a_row_for_each()
    {
        var manager = await ManagerAsync("Daily Dag");
        await Organisation.AddAsync("Dag One", "Dag", manager.Teams, Progress.Switched("bankid", "said"));

        var card = await manager.Says("hur många har bytt per dag de senaste två veckorna?");

        Figure(card, "16 november 2026").ShouldBe("1");
        Figure(card, "17 november 2026").ShouldBe("0");
        card.Buttons.ShouldBe(["Visa", "Prognos", "Veckorapport", "Till läget"]);
        ChartOf(card).ShouldBe("Chart.VerticalBar with 15 bars");
    }

    [Fact]
    public async Task A_trend_of_one_method_counts_those_who_use_it()
    {
        var manager = await ManagerAsync("Method Mia");
        await Organisation.AddAsync("Mia One", "Mia", manager.Teams, Progress.Switched("bankid", "said"));
        await Organisation.AddAsync("Mia Two", "Mia", manager.Teams, Progress.Switched("freja", "said"));
        await Organisation.AddAsync("Mia Three", "Mia", manager.Teams, Progress.Switched("freja", "said"));
        await manager.Says("visa trenden");

        var card = await manager.Fills("Visa", ("chosenMethod", "freja"));

        card.Text.ShouldContain("Gäller bara: Freja+");
        Figure(card, "Vecka 47, från 16 november 2026").ShouldBe("2");
    }

    [Fact]
    public async Task What_was_asked_is_still_asked_once_the_manager_has_said_which_team()
    {
        var manager = await ManagerAsync("Which Wilma");
        foreach (var team in new[] { "Import Göteborg", "Import Malmö" })
        {
            await Organisation.AddAsync($"Wilma F {team}", team, manager.Teams, Progress.Switched("freja", "said"));
            await Organisation.AddAsync($"Wilma B {team}", team, manager.Teams, Progress.Switched("bankid", "said"));
        }

        var question = await manager.Says("vilka på Import har bytt till Freja sedan i måndags?");
        var answer = await manager.Presses("Import Malmö");

        question.Text.ShouldContain("Vilket team menar du?");
        answer.Text.ShouldContain("Wilma F Import Malmö");
        answer.Text.ShouldNotContain("Wilma B");
        answer.Text.ShouldNotContain("Import Göteborg,");
        answer.Text.ShouldContain("Gäller bara: Freja+, från och med 16 november 2026");
    }

    [Fact]
    public async Task Those_who_are_left_are_not_said_to_be_narrowed_by_what_only_the_ready_have()
    {
        var manager = await ManagerAsync("Left Lisa");
        await Organisation.AddAsync("Lisa One", "Lisa", manager.Teams);

        var card = await manager.Says("vilka har inte bytt sedan i måndags?");

        card.Text.ShouldContain("Lisa One");
        card.Text.ShouldNotContain("Gäller bara");
    }

    [Fact]
    public async Task A_day_that_has_been_is_no_day_to_forecast()
    {
        var manager = await ManagerAsync("Past Pelle");
        await CrowdAsync(manager, ready: 12, left: 2);
        await manager.Says("prognos");

        var card = await PressAsync(
            manager,
            new JsonObject
            {
                ["verb"] = "readiness",
                ["view"] = "forecast",
                ["team"] = null,
                ["page"] = 0,
                ["to"] = "2026-11-01",
            }
        );

        card.Text.ShouldContain("Den dagen har redan varit");
        Figure(card, "Alla klara").ShouldStartWith("omkring");
    }

    private static IEnumerable<string> Order(Seen card) =>
        card.Text.Split('\n').Where(line => line is "Alfa" or "Beta");

    private static string ChartOf(Seen card) =>
        card.Card!["body"]!
            .AsArray()
            .Where(element => ((string?)element!["type"])?.StartsWith("Chart.", StringComparison.Ordinal) is true)
            .Select(chart => $"{(string?)chart!["type"]} with {chart["data"]!.AsArray().Count} bars")
            .Single();

    private async Task CrowdAsync(Person manager, int ready, int left)
    {
        foreach (var number in Enumerable.Range(0, ready + left))
        {
            await Organisation.AddAsync(
                $"{manager.Teams.Name} {number}",
                "Crowd",
                manager.Teams,
                number < ready
                    ? Progress.Switched("bankid", "said") with
                    {
                        At = BotFixture.Monday.AddDays(-3 - (2 * number)),
                    }
                    : null
            );
        }
    }
}
