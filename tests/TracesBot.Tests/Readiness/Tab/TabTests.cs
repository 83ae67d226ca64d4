using System.Text.Json.Nodes;
using TracesBot.Teams;

namespace TracesBot.Readiness.Tab;

/// <summary>What a manager finds on the page.</summary>
public sealed class TabTests(TabFixture bot) : IClassFixture<TabFixture>
{
    [Fact]
    public async Task A_manager_sees_the_same_figures_as_in_the_chat()
    {
        var manager = await bot.Organisation.AddAsync("Same Siv", "Heads", manager: null);
        await bot.Organisation.AddAsync("Siv One", "Siv A", manager, Progress.Switched("bankid", "said"));
        await bot.Organisation.AddAsync("Siv Two", "Siv A", manager, Progress.Switched("freja", "tested"));
        await bot.Organisation.AddAsync("Siv Three", "Siv B", manager, Progress.Switched("bankid", "confirmed"));
        await bot.Organisation.AddAsync("Siv Four", "Siv B", manager, new Progress("started", Stuck: true));
        await bot.Organisation.AddAsync("Siv Five", "Siv B", manager);
        await bot.Organisation.AddAsync("Siv Six", "Siv B", manager, new Progress("exempt"));

        var report = (await bot.AskAsync(manager, "report")).Json;

        report["figures"]!
            .ToJsonString()
            .ShouldBe(
                """{"ready":3,"said":1,"tested":1,"confirmed":1,"inProgress":1,"notStarted":1,"exempt":1,"stuck":1,"remaining":2,"concerned":5,"percent":60}"""
            );
        report["methods"]!
            .ToJsonString()
            .ShouldBe("""[{"method":"bankid","people":2},{"method":"freja","people":1}]""");
        report["teams"]!.AsArray().Select(team => (string?)team!["team"]).ShouldBe(["Siv A", "Siv B"]);
        report["trend"]!["weeks"]!.AsArray().Sum(week => (long)week!["people"]!).ShouldBe(3);
        ((string?)report["language"]).ShouldBe("sv");
        ((string?)report["asOf"]).ShouldBe("2026-11-23T10:00");
        (await bot.Organisation.LooksOfAsync(manager.AadObjectId)).ShouldBe(["line page -> allowed"]);
    }

    [Fact]
    public async Task A_manager_sees_one_team_alone_and_can_still_choose_another()
    {
        var manager = await bot.Organisation.AddAsync("One Ove", "Heads", manager: null);
        await bot.Organisation.AddAsync("Ove One", "Ove A", manager, Progress.Switched("bankid", "said"));
        await bot.Organisation.AddAsync("Ove Two", "Ove B & C", manager);

        var report = (await bot.AskAsync(manager, "report?team=Ove%20B%20%26%20C")).Json;

        ((long)report["figures"]!["ready"]!).ShouldBe(0);
        ((long)report["figures"]!["concerned"]!).ShouldBe(1);
        report["teams"]!.AsArray().Count.ShouldBe(2);
        (await bot.Organisation.LooksOfAsync(manager.AadObjectId)).ShouldBe(["team Ove B & C page -> allowed"]);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("people")]
    [InlineData("people.csv")]
    public async Task A_team_of_another_line_is_refused_on_every_way_and_that_is_kept(string path)
    {
        var manager = await bot.Organisation.AddAsync($"Forging Frans {path}", "Heads", manager: null);
        await bot.Organisation.AddAsync($"Frans below {path}", $"Frans own {path}", manager);
        await bot.Organisation.AddAsync(
            $"Secret Sara {path}",
            "Secret",
            manager: null,
            Progress.Switched("freja", "tested")
        );

        var real = await bot.AskAsync(manager, $"{path}?team=Secret");
        var invented = await bot.AskAsync(manager, $"{path}?team=Nowhere");

        real.Status.ShouldBe(403);
        real.Type.ShouldBe("application/problem+json");
        real.Code.ShouldBe("foreign-team");
        real.Text.ShouldNotContain("Sara");
        invented.Text.ShouldBe(real.Text);
        (await bot.Organisation.LooksOfAsync(manager.AadObjectId)).ShouldAllBe(look =>
            look.StartsWith("team page", StringComparison.Ordinal)
            && look.EndsWith("-> refused", StringComparison.Ordinal)
        );
        (await bot.Organisation.LooksOfAsync(manager.AadObjectId)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("report", "line page -> refused")]
    [InlineData("people", "line page-people -> refused")]
    [InlineData("people.csv", "line page-csv -> refused")]
    public async Task Somebody_who_is_nobodys_manager_is_refused_and_that_is_kept(string path, string kept)
    {
        var manager = await bot.Organisation.AddAsync($"Polite Per {path}", "Heads", manager: null);
        var person = await bot.Organisation.AddAsync($"Curious Carl {path}", "Polite", manager);

        var answer = await bot.AskAsync(person, path);

        answer.Status.ShouldBe(403);
        answer.Code.ShouldBe("not-a-manager");
        ((string?)answer.Json["title"])
            .ShouldNotBeNull()
            .ShouldContain("enligt personallistan har du inga medarbetare");
        (await bot.Organisation.LooksOfAsync(person.AadObjectId)).ShouldBe([kept]);
    }

    [Fact]
    public async Task Somebody_the_roster_does_not_know_is_refused()
    {
        var answer = await bot.AskAsync(TeamsPerson.Named("Unknown Urban"), "report");

        answer.Status.ShouldBe(403);
        answer.Code.ShouldBe("not-a-manager");
    }

    [Fact]
    public async Task A_small_group_further_down_is_shown_to_its_own_manager_only()
    {
        var director = await bot.Organisation.AddAsync("Small Dag", "Heads", manager: null);
        var head = await bot.Organisation.AddAsync("Small Head", "Dag direct", director);
        await bot.Organisation.AddAsync("Small One", "Dag small", head, Progress.Switched("freja", "tested"));
        await bot.Organisation.AddAsync("Small Two", "Dag small", head);
        foreach (var number in Enumerable.Range(0, 6))
        {
            await bot.Organisation.AddAsync($"Large {number}", "Dag large", head);
        }

        var asked = await bot.AskAsync(director, "report?team=Dag%20small");
        var people = await bot.AskAsync(director, "people");
        var own = await bot.AskAsync(head, "people?team=Dag%20small");

        asked.Status.ShouldBe(403);
        asked.Code.ShouldBe("small-group");
        people.Text.ShouldContain("Small Head");
        people.Text.ShouldNotContain("Small One");
        (await bot.AskAsync(director, "people.csv")).Text.ShouldNotContain("Small One");
        (await bot.AskAsync(director, "people?name=Small%20One")).Json["people"]!.GetValue<long>().ShouldBe(0);
        own.Text.ShouldContain("Small One");
        (await bot.AskAsync(director, "report")).Json["notes"]!.AsArray().ShouldNotBeEmpty();
        (await bot.Organisation.LooksOfAsync(director.AadObjectId)).ShouldContain("team Dag small page -> masked");
    }

    [Fact]
    public async Task A_manager_chooses_sorts_and_turns_the_pages_of_the_table()
    {
        var manager = await bot.Organisation.AddAsync("Table Tuva", "Heads", manager: null);
        foreach (var number in Enumerable.Range(0, 30))
        {
            await bot.Organisation.AddAsync($"Tuva P{number:D2}", "Tuva", manager);
        }

        await bot.Organisation.AddAsync("Tuva Öhman", "Tuva", manager, Progress.Switched("bankid", "tested"));
        await bot.Organisation.AddAsync("Tuva Stuck", "Tuva", manager, new Progress("started", Stuck: true));

        var first = (await bot.AskAsync(manager, "people?sort=state")).Json;
        var last = (await bot.AskAsync(manager, "people?page=99")).Json;
        var backwards = (await bot.AskAsync(manager, "people?sort=name&direction=descending&name=p")).Json;
        var plain = (await bot.AskAsync(manager, "people?name=ohman")).Json;

        Names(first)[0].ShouldBe("Tuva Stuck");
        Names(first).Count.ShouldBe(25);
        ((long)first["people"]!).ShouldBe(32);
        ((int)last["page"]!).ShouldBe(1);
        Names(last).Count.ShouldBe(7);
        Names(backwards)[0].ShouldBe("Tuva P29");
        plain["rows"]!
            .ToJsonString()
            .ShouldBe(
                """[{"name":"Tuva \u00D6hman","team":"Tuva","state":"ready","method":"bankid","evidence":"tested","since":"2026-11-16","note":null}]"""
            );
        Names((await bot.AskAsync(manager, "people?method=bankid")).Json).ShouldBe(["Tuva Öhman"]);
        Names((await bot.AskAsync(manager, "people?name=%25")).Json).ShouldBeEmpty();
        Names((await bot.AskAsync(manager, "people?name=%00")).Json).Count.ShouldBe(25);
    }

    [Theory]
    [InlineData("standing=1%20%3D%201")]
    [InlineData("sort=line.upn")]
    [InlineData("direction=asc%3B%20drop%20table%20roster")]
    [InlineData("method=%27%20or%201%3D1")]
    public async Task A_forged_choice_is_refused(string query)
    {
        var manager = await bot.Organisation.AddAsync($"Choosing Cia {query}", "Heads", manager: null);
        await bot.Organisation.AddAsync($"Cia below {query}", "Cia", manager);

        foreach (var path in new[] { "people", "people.csv" })
        {
            var answer = await bot.AskAsync(manager, $"{path}?{query}");

            answer.Status.ShouldBe(400);
            answer.Code.ShouldBe("unknown-filter");
        }
    }

    [Fact]
    public async Task A_manager_downloads_those_who_fit_as_a_file_that_no_spreadsheet_runs()
    {
        var manager = await bot.Organisation.AddAsync("File Frej", "Heads", manager: null);
        await bot.Organisation.AddAsync("=HYPERLINK(\"x\")", "Frej", manager, Progress.Switched("freja", "confirmed"));
        await bot.Organisation.AddAsync("Åke, Frej", "Frej", manager, Progress.Switched("bankid", "said"));
        await bot.Organisation.AddAsync("Left Frej", "Frej", manager);

        var file = await bot.AskAsync(manager, "people.csv?standing=ready&sort=name");

        file.Type.ShouldBe("text/csv");
        file.Text.TrimStart('\uFEFF')
            .ReplaceLineEndings("\n")
            .ShouldBe(
                """
                Namn;Team;Läge;Metod;Underlag;Sedan;Har fastnat
                "'=HYPERLINK(""x"")";Frej;klar;Freja+;bekräftat;2026-11-16;nej
                Åke, Frej;Frej;klar;BankID;uppgett;2026-11-16;nej

                """
            );
        file.Name.ShouldBe("lage-alla-2026-11-23.csv");
    }

    [Fact]
    public async Task A_manager_of_more_people_than_a_file_takes_is_asked_to_choose_a_team()
    {
        await using var small = new TabFixture("Readiness:MostExported", "2");
        await small.InitializeAsync();
        var manager = await small.Organisation.AddAsync("Many Mats", "Heads", manager: null);
        await small.Organisation.AddAsync("Mats One", "Mats A", manager);
        await small.Organisation.AddAsync("Mats Two", "Mats B", manager);
        await small.Organisation.AddAsync("Mats Three", "Mats B", manager);

        var all = await small.AskAsync(manager, "people.csv");

        all.Status.ShouldBe(422);
        all.Code.ShouldBe("too-many");
        ((string?)all.Json["title"]).ShouldNotBeNull().ShouldContain("Den tar högst 2");
        (await small.AskAsync(manager, "people.csv?team=Mats%20B")).Status.ShouldBe(200);
    }

    private static IReadOnlyList<string> Names(JsonNode page) =>
        [.. page["rows"]!.AsArray().Select(row => (string)row!["name"]!)];
}
