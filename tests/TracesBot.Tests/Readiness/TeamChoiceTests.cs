using TracesBot.Chat;
using TracesBot.Teams;

namespace TracesBot.Readiness;

/// <summary>Which team or whom a manager means.</summary>
public sealed class TeamChoiceTests(BotFixture bot) : ReadinessChat(bot)
{
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
}
