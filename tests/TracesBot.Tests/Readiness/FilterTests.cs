using System.Text.Json.Nodes;
using TracesBot.Chat;
using TracesBot.Teams;

namespace TracesBot.Readiness;

/// <summary>The choices under a list of names, and what happens to those that nobody was offered.</summary>
public sealed class FilterTests(BotFixture bot) : ReadinessChat(bot)
{
    [Fact]
    public async Task A_press_narrows_the_list_on_the_same_card_and_its_pages_stay_narrow()
    {
        var manager = await ManagerAsync("Press Pernilla");
        foreach (var number in Enumerable.Range(0, 11))
        {
            await AddAsync(manager, $"Pernilla F{number:D2}", "Import", "freja");
        }

        await AddAsync(manager, "Pernilla B", "Import", "bankid");
        await AddAsync(manager, "Pernilla X", "Export", "freja");
        await manager.Says("Vilka i teamet är klara?");

        var first = await manager.Fills(
            "Visa",
            ("chosenTeam", "=Import"),
            ("chosenMethod", "freja"),
            ("chosenPeriod", "2026-11-16/")
        );
        var second = await manager.Presses("Nästa");

        first.Text.ShouldContain("11 personer är klara: Import");
        first.Text.ShouldContain("Gäller bara: Freja+, från och med 16 november 2026");
        first.Text.ShouldNotContain("Pernilla B");
        second.Text.ShouldContain("Gäller bara: Freja+");
        NamesIn(second, "Pernilla F").Count().ShouldBe(1);
        manager.SeesAll.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_who_fits_is_said_so_and_everything_is_one_press_away()
    {
        var manager = await ManagerAsync("Empty Elsa");
        await AddAsync(manager, "Elsa One", "Elsa", "freja");
        await manager.Says("Who in my team is ready?");

        var none = await manager.Fills("Show", ("chosenMethod", "passkey"));
        var all = await manager.Fills("Show", ("chosenMethod", "all"), ("chosenPeriod", "all"));

        none.Text.ShouldContain("Nobody fits that.");
        all.Text.ShouldContain("Elsa One");
    }

    [Theory]
    [InlineData("chosenTeam", "=Secret Team", "team completed -> refused")]
    [InlineData("chosenTeam", "Secret Team", "filter -> refused")]
    [InlineData("chosenMethod", "carrier-pigeon", "filter -> refused")]
    [InlineData("chosenMethod", "freja carrier-pigeon", "filter -> refused")]
    [InlineData("chosenPeriod", "yesterday", "filter -> refused")]
    [InlineData("chosenPeriod", "2026-13-01/", "filter -> refused")]
    [InlineData("chosenPeriod", "2026-11-01/2026-11-02/2026-11-03", "filter -> refused")]
    public async Task A_forged_choice_shows_nothing_and_is_kept(string field, string value, string kept)
    {
        var manager = await ManagerAsync($"Forger {field} {value.Length}");
        await AddAsync(manager, $"Own {field} {value.Length}", "Own", "freja");
        await Organisation.AddAsync(
            $"Secret {field} {value.Length}",
            "Secret Team",
            manager: null,
            Progress.Switched("freja", "tested")
        );
        await manager.Says("Vilka i teamet är klara?");

        var answer = await PressAsync(
            manager,
            new JsonObject
            {
                ["verb"] = "readiness-filter",
                ["view"] = "completed",
                [field] = value,
            }
        );

        $"{answer.Text} {answer.Notice}".ShouldNotContain("Secret");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(["line completed -> allowed", kept], ignoreOrder: true);
    }

    [Theory]
    [InlineData("method", "carrier-pigeon")]
    [InlineData("from", "then")]
    [InlineData("to", "now")]
    [InlineData("step", "blink")]
    [InlineData("view", "x y")]
    public async Task A_forged_page_of_a_narrowed_list_is_refused_too(string field, string value)
    {
        var manager = await ManagerAsync($"Pager {field}");
        await AddAsync(manager, $"Paged {field}", "Own", "freja");
        await manager.Says("Vilka i teamet är klara?");

        var answer = await PressAsync(
            manager,
            new JsonObject
            {
                ["verb"] = "readiness",
                ["view"] = "completed",
                ["team"] = null,
                ["page"] = 0,
                [field] = value,
            }
        );

        answer.Notice.ShouldBe("Den knappen kan jag inte läsa. Skriv i stället vad du vill veta.");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldContain("filter -> refused");
    }

    [Theory]
    [InlineData("blockers")]
    [InlineData("forecast")]
    [InlineData("ranking")]
    [InlineData("trend")]
    [InlineData("completed")]
    public async Task Nobody_without_people_of_their_own_gets_in_by_a_filter(string view)
    {
        var person = Bot.Meet($"Nobody {view}");
        await Organisation.AddAsync(
            $"Secret {view}",
            "Secret Team",
            manager: null,
            new Progress("started", Stuck: true)
        );
        await person.Says("hej");

        var answer = await PressAsync(
            person,
            new JsonObject
            {
                ["verb"] = "readiness-filter",
                ["view"] = view,
                ["chosenTeam"] = "=Secret Team",
            }
        );

        answer.Notice.ShouldNotBeNull().ShouldContain("inga medarbetare under dig");
        (await Organisation.LooksOfAsync(person.Id)).ShouldBe([$"line {view} -> refused"]);
    }

    private Task<TeamsPerson> AddAsync(Person manager, string name, string team, string method) =>
        Organisation.AddAsync(name, team, manager.Teams, Progress.Switched(method, "said"));
}
