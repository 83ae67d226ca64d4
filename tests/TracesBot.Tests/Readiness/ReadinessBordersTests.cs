using System.Text.Json.Nodes;
using TracesBot.Chat;

namespace TracesBot.Readiness;

/// <summary>What a manager does not get to see, whichever way it is asked for.</summary>
public sealed class ReadinessBordersTests(BotFixture bot) : ReadinessChat(bot)
{
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
        var person = Bot.Meet($"No Manager {asked.Length}");
        var colleague = Bot.Meet($"Some Manager {asked.Length}");
        await Organisation.AddAsync(colleague.Teams, "Polite", manager: null);
        await Organisation.AddAsync(person.Teams, "Polite", colleague.Teams);

        (await person.Says(asked)).Text.ShouldContain(no);

        (await Organisation.LooksOfAsync(person.Id)).ShouldBe([kept]);
    }

    [Fact]
    public async Task Somebody_the_roster_does_not_know_gets_the_same_no()
    {
        var person = Bot.Meet("Unknown Uno");
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
}
