using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Teams.Files;

namespace TracesBot.Readiness.Exports;

/// <summary>A manager takes the list of their people home as a file.</summary>
public sealed class TeamExportTests(TeamExportTests.Bot bot) : IClassFixture<TeamExportTests.Bot>
{
    private Organisation Organisation => new(bot.Services.GetRequiredService<Database>());

    [Fact]
    public async Task A_manager_gets_everybody_below_as_a_file_that_Excel_opens()
    {
        var manager = await ManagerAsync("File Fia");
        await Organisation.AddAsync("Åke Import", "Fia Import", manager.Teams, Progress.Switched("freja", "tested"));
        await Organisation.AddAsync("Örjan; Export", "Fia Export", manager.Teams, new Progress("started", Stuck: true));
        await Organisation.AddAsync("Foreign Frans", "Fia Import", manager: null);

        await manager.Says("Exportera teamlistan");

        manager.SeesAll[^2].Text.ShouldContain("Dina medarbetares läge som fil: alla dina team");
        manager.SeesAll[^2].Text.ShouldContain("för var och en av 2 personer");
        ((string?)Offered(manager)["name"]).ShouldBe("lage-alla-2026-11-23.csv");
        (await AcceptAsync(manager)).ShouldBe(
            "Namn;Team;Läge;Metod;Underlag;Sedan;Har fastnat\r\n"
                + "\"Örjan; Export\";Fia Export;på gång;;;2026-11-16;ja\r\n"
                + "Åke Import;Fia Import;klar;Freja+;provat;2026-11-16;nej\r\n"
        );
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(
            ["line export -> offered", "line export -> allowed"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_manager_who_writes_English_gets_an_English_file_of_the_team_named()
    {
        var manager = await ManagerAsync("File Ella");
        await Organisation.AddAsync("Ella One", "Ella Import", manager.Teams);
        await Organisation.AddAsync("Ella Two", "Ella Lager", manager.Teams, new Progress("exempt"));
        await manager.Says("How is Ella Lager doing?");

        await manager.Presses("Get as a file");

        manager.SeesAll[^2].Text.ShouldContain("Where your staff are, as a file: Ella Lager");
        (await AcceptAsync(manager)).ShouldBe(
            "Name,Team,State,Method,Evidence,Since,Stuck\r\nElla Two,Ella Lager,exempt,,,2026-11-16,no\r\n"
        );
    }

    [Fact]
    public async Task A_group_too_small_to_be_shown_to_a_manager_further_up_is_not_in_the_file()
    {
        var director = await ManagerAsync("File Director");
        var head = await Organisation.AddAsync("File Head", "File Heads", director.Teams);
        await Organisation.AddAsync("Hidden Hulda", "File Small", head);
        await director.Says("Exportera teamlistan");

        director.SeesAll[^2].Text.ShouldContain("1 person är inte med här.");
        var file = await AcceptAsync(director);

        file.ShouldContain("File Head");
        file.ShouldNotContain("Hulda");
        var forged = new JsonObject { ["kind"] = "readiness", ["of"] = "File Small" };
        (await AnswerAsync(director, accept: true, forged)).ShouldBeNull();
        (await Organisation.LooksOfAsync(director.Id)).ShouldContain("team File Small export -> masked");
    }

    [Fact]
    public async Task A_name_that_looks_like_a_formula_stays_a_name()
    {
        var manager = await ManagerAsync("File Formula");
        await Organisation.AddAsync("=HYPERLINK(\"https://evil.example\")", "@Team", manager.Teams);
        await manager.Says("Exportera teamlistan");

        var file = await AcceptAsync(manager);

        file.ShouldContain("\"'=HYPERLINK(\"\"https://evil.example\"\")\";'@Team;");
    }

    [Fact]
    public async Task The_button_on_the_figures_offers_the_same_file()
    {
        var manager = await ManagerAsync("File Button");
        await Organisation.AddAsync("Button One", "Button Lager", manager.Teams);
        await manager.Says("Hur ligger Button Lager till?");

        await manager.Presses("Hämta som fil");

        ((string?)Offered(manager)["name"]).ShouldBe("lage-button-lager-2026-11-23.csv");
        (await AcceptAsync(manager)).ShouldContain("Button One");
    }

    [Fact]
    public async Task The_file_holds_whom_the_manager_leads_when_it_is_accepted_not_when_it_was_offered()
    {
        var manager = await ManagerAsync("File Former");
        var successor = await ManagerAsync("File Successor");
        await Organisation.AddAsync("Former Stays", "Former", manager.Teams);
        var gone = await Organisation.AddAsync("Former Gone", "Former", manager.Teams);
        await manager.Says("Exportera teamlistan");
        await Organisation.MoveAsync(gone, successor.Teams);

        var file = await AcceptAsync(manager);

        file.ShouldContain("Former Stays");
        file.ShouldNotContain("Former Gone");
    }

    [Fact]
    public async Task Somebody_who_leads_nobody_any_more_gets_no_file_for_an_old_offer_and_that_is_kept()
    {
        var manager = await ManagerAsync("File Dethroned");
        var successor = await ManagerAsync("File Heir");
        var one = await Organisation.AddAsync("Dethroned One", "Dethroned", manager.Teams);
        await manager.Says("Exportera teamlistan");
        await Organisation.MoveAsync(one, successor.Teams);

        (await AnswerAsync(manager, accept: true, Context(manager))).ShouldBeNull();

        manager.Sees.Text.ShouldContain("inga medarbetare under dig");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(
            ["line export -> offered", "line export -> refused"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_forged_answer_for_a_team_of_another_line_brings_no_file_and_is_kept()
    {
        var manager = await ManagerAsync("File Forger");
        await Organisation.AddAsync("Forger One", "Forger Own", manager.Teams);
        await Organisation.AddAsync("Secret Person", "Secret Export", manager: null);
        await manager.Says("Exportera teamlistan");
        var forged = new JsonObject { ["kind"] = "readiness", ["of"] = "Secret Export" };

        (await AnswerAsync(manager, accept: true, forged)).ShouldBeNull();

        manager.Sees.Text.ShouldContain("finns inget team som heter så");
        manager.Sees.Text.ShouldNotContain("Secret");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(
            ["line export -> offered", "team export -> refused"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_forged_press_for_a_team_of_another_line_offers_nothing_and_is_kept()
    {
        var manager = await ManagerAsync("File Presser");
        await Organisation.AddAsync("Presser One", "Presser Own", manager.Teams);
        await Organisation.AddAsync("Hidden Person", "Hidden Export", manager: null);
        await manager.Says("Hur ligger mitt team till?");
        var data = manager.Sees.DataOf("Hämta som fil");
        data["team"] = "Hidden Export";

        var card = await manager.Do(
            bot.Teams.Activities.Execute(manager.Teams, manager.Sees.MessageId, "readiness", data)
        );

        card.Text.ShouldContain("finns inget team som heter så");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(
            ["line summary -> allowed", "team export -> refused"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Somebody_who_is_nobodys_manager_gets_a_polite_no_that_is_kept()
    {
        var person = bot.Meet("File Nobody");

        (await person.Says("Exportera teamlistan")).Text.ShouldContain("inga medarbetare under dig");

        (await Organisation.LooksOfAsync(person.Id)).ShouldBe(["line export -> refused"]);
    }

    [Fact]
    public async Task More_people_than_a_file_takes_are_offered_team_by_team()
    {
        var manager = await ManagerAsync("File Many");
        foreach (var number in Enumerable.Range(0, Bot.MostExported))
        {
            await Organisation.AddAsync($"Many {number}", "Many Large", manager.Teams);
        }

        await Organisation.AddAsync("Many Other", "Many Small", manager.Teams);

        var card = await manager.Says("Exportera teamlistan");

        card.Text.ShouldContain("Den tar högst 6.");
        card.Buttons.ShouldBe(["Many Large", "Many Small"]);
        await manager.Presses("Many Small");
        (await AcceptAsync(manager)).ShouldContain("Many Other");
    }

    [Fact]
    public async Task A_manager_who_declines_gets_no_file_and_is_told_the_other_way()
    {
        var manager = await ManagerAsync("File Decline");
        await Organisation.AddAsync("Decline One", "Decline", manager.Teams);
        await manager.Says("Exportera teamlistan");

        await AnswerAsync(manager, accept: false, Context(manager));

        manager.Sees.Text.ShouldContain("Då får du ingen fil.");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(["line export -> offered"]);
    }

    [Fact]
    public async Task A_manager_in_a_client_without_files_reads_it_in_the_chat()
    {
        var manager = await ManagerAsync("File Less");
        await Organisation.AddAsync("Less One", "Less", manager.Teams);
        await manager.Says("Exportera teamlistan");

        (await manager.Presses("Vilka är kvar?", manager.SeesAll[^2])).Text.ShouldContain("Less One");
    }

    [Fact]
    public async Task A_list_of_people_is_not_offered_where_others_read_along()
    {
        var manager = await ManagerAsync("File Group");
        await Organisation.AddAsync("Group One", "Group", manager.Teams);
        var group = bot.Teams.AddGroupChat(manager.Teams);

        await manager.Do(bot.Teams.Activities.Message(manager.Teams, "Exportera teamlistan", group));

        bot.Teams.Chat(group.Id).Messages.ShouldHaveSingleItem().Text!.ShouldContain("en egen chatt");
    }

    private Task<string> AcceptAsync(Person manager) => AcceptAsync(manager, Context(manager));

    private async Task<string> AcceptAsync(Person manager, JsonNode context) =>
        (await AnswerAsync(manager, accept: true, context)).ShouldNotBeNull();

    /// <returns>The file, if one was put into the OneDrive.</returns>
    private async Task<string?> AnswerAsync(Person manager, bool accept, JsonNode context)
    {
        var place = Drive.AddressFor($"{Guid.NewGuid():N}.csv");
        await manager.Do(
            bot.Teams.Activities.FileConsent(manager.Teams, manager.Sees.MessageId, accept, place, context)
        );

        if (bot.Teams.Drive.Find(place.Segments[^1]) is not { } file)
        {
            return null;
        }

        // Whoever reads the text does not see the mark before it, without which Excel takes å for something else.
        file.Range.ShouldEndWith($"/{Encoding.UTF8.GetByteCount(file.Text) + Encoding.UTF8.Preamble.Length}");

        return file.Text;
    }

    private JsonNode Context(Person manager) => Offered(manager)["content"]!["acceptContext"]!;

    private JsonObject Offered(Person manager)
    {
        var offer = (JsonObject)bot.Teams.Chat(manager.Teams).Last.Activity["attachments"]![0]!;
        ((string?)offer["contentType"]).ShouldBe("application/vnd.microsoft.teams.card.file.consent");

        return offer;
    }

    private async Task<Person> ManagerAsync(string name)
    {
        var manager = bot.Meet(name);
        await Organisation.AddAsync(manager.Teams, $"Management of {name}", manager: null);

        return manager;
    }

    public sealed class Bot : BotFixture
    {
        public const int MostExported = 6;

        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Readiness:MostExported"] = MostExported.ToString(CultureInfo.InvariantCulture),
            };
    }
}
