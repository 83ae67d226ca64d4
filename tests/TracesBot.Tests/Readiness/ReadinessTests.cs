using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Readiness;

/// <summary>A manager's questions, as they are asked in Teams.</summary>
public sealed class ReadinessTests(BotFixture bot) : IClassFixture<BotFixture>
{
    private Organisation Organisation => new(bot.Services.GetRequiredService<Database>());

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
        card.Buttons.ShouldBe(["Vilka är kvar?", "Per metod", "Klara", "Utveckling"]);
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
        card.Buttons.ShouldBe(["Who is left?"]);
    }

    [Theory]
    [InlineData(
        "Hur ligger mitt team till?",
        "enligt personallistan har du inga medarbetare under dig",
        "line summary -> refused"
    )]
    [InlineData(
        "Who in my team hasn't switched?",
        "according to the staff list nobody reports to you",
        "line remaining -> refused"
    )]
    [InlineData("status för alla avdelningar", "enligt personallistan", "line teams -> refused")]
    public async Task Somebody_who_is_nobodys_manager_gets_a_polite_no_that_is_kept(
        string asked,
        string no,
        string kept
    )
    {
        var person = bot.Meet($"No Manager {asked.Length}");
        var colleague = bot.Meet($"Some Manager {asked.Length}");
        await Organisation.AddAsync(colleague.Teams, "Polite", manager: null);
        await Organisation.AddAsync(person.Teams, "Polite", colleague.Teams);

        (await person.Says(asked)).Text.ShouldContain(no);

        (await Organisation.LooksOfAsync(person.Id)).ShouldBe([kept]);
    }

    [Fact]
    public async Task Somebody_the_roster_does_not_know_gets_the_same_no()
    {
        var person = bot.Meet("Unknown Uno");
        await Organisation.AddAsync("Uno Top", "Uno", manager: null);

        (await person.Says("Hur ligger mitt team till?")).Text.ShouldContain("inga medarbetare under dig");
    }

    [Fact]
    public async Task A_forged_press_for_a_team_of_another_line_shows_nothing_of_it_and_is_kept()
    {
        var manager = await ManagerAsync("Forger Frida");
        await Organisation.AddAsync("Frida One", "Frida Own", manager.Teams);
        await Organisation.AddAsync(
            "Secret Person",
            "Secret Team",
            manager: null,
            Progress.Switched("freja", "tested")
        );
        await manager.Says("Hur ligger mitt team till?");

        var card = await PressAsync(
            manager,
            new JsonObject
            {
                ["verb"] = "readiness",
                ["team"] = "Secret Team",
                ["view"] = "completed",
                ["page"] = 0,
            }
        );

        card.Text.ShouldContain("finns inget team som heter så");
        card.Text.ShouldContain("Frida Own");
        card.Text.ShouldNotContain("Secret");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(
            ["line summary -> allowed", "team completed -> refused"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_forged_press_for_a_person_of_another_line_says_what_it_says_of_nobody()
    {
        var manager = await ManagerAsync("Forger Finn");
        await Organisation.AddAsync("Finn One", "Finn Own", manager.Teams);
        var stranger = await Organisation.AddAsync(
            "Strange Stina",
            "Other",
            manager: null,
            Progress.Switched("freja", "tested")
        );
        await manager.Says("Hur ligger mitt team till?");

        var real = await PressAsync(manager, Colleague(stranger.AadObjectId));
        var invented = await PressAsync(manager, Colleague("nobody"));

        real.Notice.ShouldBe("Bland dina medarbetare hittar jag ingen med det namnet.");
        invented.Notice.ShouldBe(real.Notice);
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(
            ["line summary -> allowed", "person -> refused", "person -> refused"],
            ignoreOrder: true
        );
    }

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
        first.Buttons.ShouldBe(["Nästa", "Till läget"]);
        NamesIn(first, "Lena P").ShouldBe(Enumerable.Range(0, 10).Select(number => $"{number:D2}"));
        NamesIn(second, "Lena P").ShouldBe(Enumerable.Range(10, 10).Select(number => $"{number:D2}"));
        NamesIn(third, "Lena P").ShouldBe(["20", "21", "22"]);
        third.Buttons.ShouldBe(["Föregående", "Till läget"]);
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
    public async Task A_team_is_found_though_its_name_is_mistyped()
    {
        var manager = await ManagerAsync("Typing Tea");
        await Organisation.AddAsync("Tea One", "Import Göteborg", manager.Teams);
        await Organisation.AddAsync("Tea Two", "Export Malmö", manager.Teams, Progress.Switched("bankid", "said"));

        var card = await manager.Says("Hur ligger Import Goteborg till?");

        card.Text.ShouldContain("Läget i Import Göteborg");
        Figure(card, "Klara").ShouldBe("0 av 1 (0 %)");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(["team Import Göteborg summary -> allowed"]);
    }

    [Fact]
    public async Task A_name_that_fits_two_teams_is_asked_back_and_the_chosen_one_is_shown_in_its_place()
    {
        var manager = await ManagerAsync("Double Doris");
        await Organisation.AddAsync("Doris One", "Import Göteborg", manager.Teams);
        await Organisation.AddAsync("Doris Two", "Import Malmö", manager.Teams);
        await Organisation.AddAsync("Doris Three", "Lager", manager.Teams);

        var question = await manager.Says("Vilka på Import har inte bytt?");
        var answer = await manager.Presses("Import Malmö");

        question.Text.ShouldContain("Vilket team menar du?");
        question.Buttons.ShouldBe(["Import Göteborg", "Import Malmö"], ignoreOrder: true);
        answer.Text.ShouldContain("Doris Two");
        answer.Text.ShouldNotContain("Doris One");
        manager.SeesAll.Count.ShouldBe(1);
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(
            ["team remaining -> asked-back", "team Import Malmö remaining -> allowed"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_team_that_is_not_there_is_answered_with_those_that_are()
    {
        var manager = await ManagerAsync("Missing Moa");
        await Organisation.AddAsync("Moa One", "Moa Lager", manager.Teams);
        await Organisation.AddAsync("Hidden Person", "Ekonomi", manager: null);

        var card = await manager.Says("Status för Ekonomi");

        card.Text.ShouldContain("finns inget team som heter så");
        card.Text.ShouldContain("Moa Lager");
        card.Text.ShouldNotContain("Ekonomi");
        card.Buttons.ShouldBe(["Moa Lager", "Alla mina team"]);
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

    [Fact]
    public async Task Somebody_of_another_line_is_as_unknown_as_somebody_who_does_not_exist()
    {
        var manager = await ManagerAsync("Curtain Carin");
        await Organisation.AddAsync("Carin One", "Carin", manager.Teams);
        await Organisation.AddAsync("Gunnar Persson", "Other", manager: null, Progress.Switched("freja", "tested"));

        var other = await manager.Says("Har Gunnar Persson bytt?");
        var nobody = await manager.Says("Har Erik Johansson bytt?");

        other.Text.ShouldBe("Bland dina medarbetare hittar jag ingen med det namnet.");
        nobody.Text.ShouldBe(other.Text);
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(["person -> nothing-found", "person -> nothing-found"]);
    }

    [Fact]
    public async Task A_name_taken_for_a_teams_finds_the_person_and_a_teams_taken_for_a_name_the_team()
    {
        var manager = await ManagerAsync("Mixed Mira");
        await Organisation.AddAsync("Tryggve Nilsson", "Mira Import", manager.Teams, new Progress("exempt"));
        await Organisation.AddAsync("Mira Two", "Erik Johansson", manager.Teams);

        var person = await manager.Says("status för Tryggve Nilsson");
        var team = await manager.Says("Har Erik Johansson bytt?");

        Figure(person, "Läge").ShouldBe("undantagen");
        team.Text.ShouldContain("Läget i Erik Johansson");
        (await Organisation.LooksOfAsync(manager.Id)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_people_of_the_same_name_are_asked_back()
    {
        var manager = await ManagerAsync("Twins Tora");
        await Organisation.AddAsync("Emma Wallin", "Tora Import", manager.Teams, new Progress("exempt"));
        await Organisation.AddAsync(
            TeamsPerson.Named("Emma Wallin", "emma.wallin2@example.se"),
            "Tora Export",
            manager.Teams
        );

        var question = await manager.Says("Har Emma Wallin bytt?");
        var answer = await manager.Presses("Emma Wallin, Tora Import");

        question.Text.ShouldContain("Vem menar du?");
        Figure(answer, "Läge").ShouldBe("undantagen");
    }

    [Fact]
    public async Task A_former_manager_gets_nothing_from_a_card_of_better_days()
    {
        var manager = await ManagerAsync("Former Fredrik");
        var successor = await ManagerAsync("New Nora");
        var one = await Organisation.AddAsync("Fredrik One", "Fredrik", manager.Teams);
        await manager.Says("Hur ligger mitt team till?");
        await Organisation.MoveAsync(one, successor.Teams);

        var answer = await manager.Presses("Vilka är kvar?");

        answer.Notice.ShouldNotBeNull().ShouldContain("inga medarbetare under dig");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(
            ["line summary -> allowed", "line remaining -> refused"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_team_is_not_discussed_where_others_read_along()
    {
        var manager = await ManagerAsync("Open Olga");
        await Organisation.AddAsync("Olga One", "Olga", manager.Teams);
        var group = bot.Teams.AddGroupChat(manager.Teams);

        await manager.Do(bot.Teams.Activities.Message(manager.Teams, "Hur ligger mitt team till?", group));

        var said = bot.Teams.Chat(group.Id).Messages.ShouldHaveSingleItem();
        said.Text.ShouldNotBeNull().ShouldContain("i en egen chatt");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Påminn mitt team", "`remind`")]
    [InlineData("Exportera teamlistan", "`readiness`")]
    public async Task What_the_chat_cannot_do_yet_is_said_with_who_can(string asked, string command) =>
        (await bot.Meet($"Wishing {command}").Says(asked)).Text.ShouldContain(command);

    private static string Figure(Seen card, string label)
    {
        var facts = (card.Card!["body"] as JsonArray ?? [])
            .Where(element => (string?)element!["type"] is "FactSet")
            .SelectMany(element => element!["facts"]!.AsArray())
            .ToList();
        var fact = facts.Find(fact => string.Equals((string?)fact!["title"], label, StringComparison.Ordinal));
        fact.ShouldNotBeNull($"There is no '{label}' on the card: {card.Text}");

        return ((string)fact["value"]!).Replace('\u00A0', ' ');
    }

    private static IEnumerable<string> NamesIn(Seen card, string prefix) =>
        card
            .Text.Split('\n')
            .Where(line => line.Contains(prefix, StringComparison.Ordinal))
            .Select(line => line.Split(prefix)[1][..2]);

    private static JsonObject Colleague(string personId) =>
        new() { ["verb"] = "readiness-colleague", ["personId"] = personId };

    private Task<Seen> PressAsync(Person person, JsonObject data) =>
        person.Do(bot.Teams.Activities.Execute(person.Teams, person.Sees.MessageId, (string)data["verb"]!, data));

    private async Task<Person> ManagerAsync(string name)
    {
        var manager = bot.Meet(name);
        await Organisation.AddAsync(manager.Teams, $"Management of {name}", manager: null);

        return manager;
    }
}
