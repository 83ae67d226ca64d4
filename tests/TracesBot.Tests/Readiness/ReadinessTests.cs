using TracesBot.Chat;

namespace TracesBot.Readiness;

/// <summary>A manager's figures, as they are asked for in Teams.</summary>
public sealed class ReadinessTests(BotFixture bot) : ReadinessChat(bot)
{
    [Fact]
    public async Task A_manager_sees_how_far_everybody_below_has_come_and_nobody_else()
    {
        var manager = await ManagerAsync("Figures Fia");
        var head = await Organisation.AddAsync(
            "Fia Head",
            "Fia Import",
            manager.Teams,
            Progress.Switched("bankid", "said")
        );
        await Organisation.AddAsync("Fia One", "Fia Import", head, Progress.Switched("freja", "tested"));
        await Organisation.AddAsync("Fia Two", "Fia Import", head, Progress.Switched("bankid", "confirmed"));
        await Organisation.AddAsync("Fia Three", "Fia Import", head, new Progress("started", Stuck: true));
        await Organisation.AddAsync("Fia Four", "Fia Import", head);
        await Organisation.AddAsync("Fia Five", "Fia Import", head, new Progress("exempt"));
        await Organisation.AddAsync("Another Line", "Fia Import", manager: null);

        var card = await manager.Says("Hur ligger mitt team till?");

        card.Text.ShouldContain("Läget bland dina medarbetare");
        Figure(card, "Klara").ShouldBe("3 av 5 (60 %)");
        Figure(card, "Klara, uppgett").ShouldBe("1");
        Figure(card, "Klara, provat").ShouldBe("1");
        Figure(card, "Klara, bekräftat").ShouldBe("1");
        Figure(card, "På gång").ShouldBe("1");
        Figure(card, "Inte börjat").ShouldBe("1");
        Figure(card, "Undantagna").ShouldBe("1");
        Figure(card, "Har fastnat").ShouldBe("1");
        card.Text.ShouldContain("Bekräftat: en administratör har kontrollerat det.");
        card.Buttons.ShouldBe(["Vilka är kvar?", "Per metod", "Klara", "Utveckling", "Hämta som fil"]);
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(["line summary -> allowed"]);
    }

    [Fact]
    public async Task A_manager_who_writes_English_reads_English()
    {
        var manager = await ManagerAsync("English Ella");
        await Organisation.AddAsync("Ella One", "Ella Import", manager.Teams);

        var card = await manager.Says("How is my team doing?");

        card.Text.ShouldContain("Where your staff are");
        Figure(card, "Ready").ShouldBe("0 of 1 (0%)");
        card.Buttons.ShouldBe(["Who is left?", "Get as a file"]);
    }

    [Fact]
    public async Task The_methods_in_use_are_counted_among_the_ready()
    {
        var manager = await ManagerAsync("Method Maja");
        await Organisation.AddAsync("Maja One", "Maja", manager.Teams, Progress.Switched("bankid", "said"));
        await Organisation.AddAsync("Maja Two", "Maja", manager.Teams, Progress.Switched("bankid", "tested"));
        await Organisation.AddAsync("Maja Three", "Maja", manager.Teams, Progress.Switched("security-key", "said"));
        await Organisation.AddAsync("Maja Four", "Maja", manager.Teams, new Progress("reopened", "freja"));

        var card = await manager.Says("Vilka metoder använder teamet?");

        Figure(card, "BankID").ShouldBe("2");
        Figure(card, "Säkerhetsnyckel").ShouldBe("1");
        card.Text.ShouldNotContain("Freja");
    }

    [Fact]
    public async Task The_trend_shows_how_many_got_ready_in_which_week()
    {
        var manager = await ManagerAsync("Trend Tyra");
        await Organisation.AddAsync("Tyra One", "Tyra", manager.Teams, Progress.Switched("bankid", "said"));
        await Organisation.AddAsync(
            "Tyra Two",
            "Tyra",
            manager.Teams,
            Progress.Switched("bankid", "said") with
            {
                At = BotFixture.Monday.AddYears(-1),
            }
        );

        var card = await manager.Says("visa trenden");

        Figure(card, "Tidigare").ShouldBe("1");
        Figure(card, "Vecka 47, från 16 november 2026").ShouldBe("1");
        Figure(card, "Vecka 48, från 23 november 2026").ShouldBe("0");
    }

    [Fact]
    public async Task A_manager_of_several_teams_compares_them()
    {
        var manager = await ManagerAsync("Compare Cilla");
        await Organisation.AddAsync("Cilla One", "Cilla Östra", manager.Teams, Progress.Switched("bankid", "said"));
        await Organisation.AddAsync("Cilla Two", "Cilla Åsen", manager.Teams);
        await Organisation.AddAsync("Cilla Three", "Cilla Zonen", manager.Teams);
        await Organisation.AddAsync("Not Hers", "Cilla Elsewhere", manager: null);

        var card = await manager.Says("jämför teamen");

        Figure(card, "Alla tillsammans").ShouldBe("1 av 3 (33 %)");
        Figure(card, "Cilla Östra").ShouldBe("1 av 1 (100 %)");
        card.Text.IndexOf("Cilla Zonen", StringComparison.Ordinal)
            .ShouldBeLessThan(card.Text.IndexOf("Cilla Åsen", StringComparison.Ordinal));
        card.Text.IndexOf("Cilla Åsen", StringComparison.Ordinal)
            .ShouldBeLessThan(card.Text.IndexOf("Cilla Östra", StringComparison.Ordinal));
        card.Text.ShouldNotContain("Elsewhere");
    }

    [Fact]
    public async Task A_team_is_not_discussed_where_others_read_along()
    {
        var manager = await ManagerAsync("Open Olga");
        await Organisation.AddAsync("Olga One", "Olga", manager.Teams);
        var group = Bot.Teams.AddGroupChat(manager.Teams);

        await manager.Do(Bot.Teams.Activities.Message(manager.Teams, "Hur ligger mitt team till?", group));

        var said = Bot.Teams.Chat(group.Id).Messages.ShouldHaveSingleItem();
        said.Text.ShouldNotBeNull().ShouldContain("i en egen chatt");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBeEmpty();
    }
}
