using System.Text.Json.Nodes;
using TracesBot.Chat;

namespace TracesBot.Readiness;

/// <summary>Names as a manager sees them: in pages, and one by one.</summary>
public sealed class ReadinessNamesTests(BotFixture bot) : ReadinessChat(bot)
{
    [Theory]
    [InlineData("page", -3)]
    [InlineData("page", 99)]
    public async Task A_page_that_does_not_exist_is_the_nearest_one_that_does(string field, int page)
    {
        var manager = await ManagerAsync($"Pages Pia {page}");
        await Organisation.AddAsync($"Pia One {page}", $"Pia {page}", manager.Teams);
        await manager.Says("Hur ligger mitt team till?");

        var card = await PressAsync(
            manager,
            new JsonObject
            {
                ["verb"] = "readiness",
                ["view"] = "remaining",
                ["team"] = null,
                [field] = page,
            }
        );

        card.Text.ShouldContain($"Pia One {page}");
    }

    [Fact]
    public async Task The_remaining_come_ten_at_a_time_on_the_same_card()
    {
        var manager = await ManagerAsync("Long Lena");
        foreach (var number in Enumerable.Range(0, 23))
        {
            await Organisation.AddAsync($"Lena P{number:D2}", "Lena", manager.Teams);
        }

        var first = await manager.Says("Vilka i teamet har inte bytt?");
        var second = await manager.Presses("Nästa");
        var third = await manager.Presses("Nästa");
        var again = await manager.Presses("Föregående");

        first.Text.ShouldContain("23 personer är kvar");
        first.Text.ShouldContain("Sida 1 av 3");
        first.Buttons.ShouldBe(["Nästa", "Vad hindrar?", "Påminn dem", "Till läget"]);
        NamesIn(first, "Lena P").ShouldBe(Enumerable.Range(0, 10).Select(number => $"{number:D2}"));
        NamesIn(second, "Lena P").ShouldBe(Enumerable.Range(10, 10).Select(number => $"{number:D2}"));
        NamesIn(third, "Lena P").ShouldBe(["20", "21", "22"]);
        third.Buttons.ShouldBe(["Föregående", "Vad hindrar?", "Påminn dem", "Till läget"]);
        again.Text.ShouldBe(second.Text);
        manager.SeesAll.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_is_stuck_is_named_first_with_since_when()
    {
        var manager = await ManagerAsync("Stuck Stella");
        await Organisation.AddAsync("Alma A", "Stella", manager.Teams);
        await Organisation.AddAsync("Zeb Z", "Stella", manager.Teams, new Progress("started", Stuck: true));
        await Organisation.AddAsync("Moa M", "Stella", manager.Teams, new Progress("started"));

        var card = await manager.Says("vem är kvar");

        card.Text.ShouldContain(
            "- **Zeb Z** (Stella): har fastnat, sedan 16 november 2026, kan inte nås av boten: har ingen chatt med den\n- **Moa M** (Stella): på gång, sedan 16 november 2026, kan inte nås av boten: har ingen chatt med den\n- **Alma A** (Stella): har inte börjat, kan inte nås av boten: har ingen chatt med den"
        );
    }

    [Fact]
    public async Task Those_who_are_ready_are_named_with_method_and_evidence_and_nothing_else()
    {
        var manager = await ManagerAsync("Ready Rut");
        await Organisation.AddAsync("Rut One", "Rut", manager.Teams, Progress.Switched("eu-login-app", "tested"));
        await Organisation.AddAsync("Rut Two", "Rut", manager.Teams);

        var card = await manager.Says("Vilka i teamet är klara?");

        card.Text.ShouldContain("1 person är klar");
        card.Text.ShouldContain("- **Rut One** (Rut): EU Login-appen, provat, sedan 16 november 2026");
        card.Text.ShouldNotContain("Rut Two");
    }

    [Fact]
    public async Task A_manager_asks_about_one_person_by_part_of_the_name()
    {
        var manager = await ManagerAsync("Person Petra");
        await Organisation.AddAsync("Birgitta Öhman", "Petra", manager.Teams, Progress.Switched("freja", "tested"));

        var card = await manager.Says("Har Birgitta Ohman bytt?");

        card.Text.ShouldContain("Birgitta Öhman");
        Figure(card, "Läge").ShouldBe("klar");
        Figure(card, "Metod").ShouldBe("Freja+");
        Figure(card, "Underlag").ShouldBe("provat");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldHaveSingleItem().ShouldEndWith("-> allowed");
    }
}
