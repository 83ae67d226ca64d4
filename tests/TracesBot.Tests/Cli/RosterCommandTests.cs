using System.CommandLine;

namespace TracesBot.Cli;

public sealed class RosterCommandTests : IDisposable
{
    private const string Header =
        "aadObjectId;userPrincipalName;displayName;team;managerUserPrincipalName;language;timeZone";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracesbot-");

    [Fact]
    public async Task A_file_without_faults_is_told_in_one_line_and_ends_well()
    {
        var file = Write(
            $"{Header}\naaaaaaaa-0000-4000-8000-000000000001;asa@example.se;Åsa Öberg;Import;;sv;Europe/Stockholm\n"
        );

        (await RunAsync("roster", "import", file)).ShouldBe(
            (0, "1 added, 0 changed, 0 unchanged, 0 marked as left, 0 bad.", "")
        );
        (await RunAsync("roster", "import", file)).ShouldBe(
            (0, "0 added, 0 changed, 1 unchanged, 0 marked as left, 0 bad.", "")
        );
    }

    [Fact]
    public async Task Skipped_lines_and_warnings_are_told_and_the_exit_code_says_so()
    {
        var file = Write(
            $"{Header}\naaaaaaaa-0000-4000-8000-000000000001;asa@example.se;Åsa;Import;boss@example.se;sv;\nx;eva@example.se;Eva;Import;;;\n"
        );

        var (code, output, error) = await RunAsync("roster", "import", file);

        code.ShouldBe(2);
        output.ShouldBe("1 added, 0 changed, 0 unchanged, 0 marked as left, 1 bad.");
        error.ShouldBe(
            "Line 3: skipped, aadObjectId ‘x’ is not an object id.\nLine 2: warning, the manager boss@example.se is not in the file."
        );
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_or_is_not_there_is_told_and_fails()
    {
        var (wrong, _, header) = await RunAsync("roster", "import", Write("name;address\nÅsa;asa@example.se\n"));
        var (missing, _, gone) = await RunAsync("roster", "import", Path.Combine(_folder.FullName, "none.csv"));

        wrong.ShouldBe(1);
        header.ShouldContain("The first line must name the columns aadObjectId,");
        missing.ShouldBe(1);
        gone.ShouldContain("none.csv");
    }

    [Fact]
    public async Task A_dry_run_tells_who_would_change_and_how()
    {
        await RunAsync("roster", "import", Write($"{Header}\n{Row(1, "Åsa Öberg")}{Row(2, "Eva Ek")}{Row(3, "Nils")}"));

        var (code, output, error) = await RunAsync(
            "roster",
            "import",
            Write($"{Header}\n{Row(1, "Åsa Berg")}{Row(2, "Eva Ek", "Export")}{Row(4, "Siv")}x;;;;;;\n"),
            "--dry-run"
        );

        code.ShouldBe(2);
        output.ShouldBe(
            """
            New: 1: Siv
            To another team: 1: Eva Ek (Import → Export)
            Another name: 1: Åsa Berg
            Not listed any more: 1: Nils
            1 added, 2 changed, 0 unchanged, 1 marked as left, 1 bad.
            This was a dry run: nothing was changed.
            """
        );
        error.ShouldBe("Line 5: skipped, aadObjectId ‘x’ is not an object id.");
    }

    [Fact]
    public async Task A_list_from_which_many_are_missing_is_refused_until_that_is_said_to_be_right()
    {
        await RunAsync(
            "roster",
            "import",
            Write($"{Header}\n{string.Concat(Enumerable.Range(1, 12).Select(number => Row(number, "P")))}")
        );
        var half = Write($"{Header}\n{string.Concat(Enumerable.Range(1, 6).Select(number => Row(number, "P")))}");

        var (dry, _, warning) = await RunAsync("roster", "import", half, "--dry-run");
        var (refused, _, reason) = await RunAsync("roster", "import", half);
        var (told, output, _) = await RunAsync("roster", "import", half, "--many-leavers");

        (dry, refused, told).ShouldBe((0, 1, 0));
        warning.ShouldStartWith(
            "It would be refused: 50 % of the roster would be marked as left, and at most 20 % may"
        );
        reason.ShouldBe(
            "6 of 12 people (50 %) would be marked as left; at most 20 % may be (Roster:MostLeaversPercent). Nothing was changed. If they have left, say so with --many-leavers."
        );
        output.ShouldBe("0 added, 0 changed, 6 unchanged, 6 marked as left, 0 bad.");
    }

    [Fact]
    public async Task A_share_of_leavers_that_makes_no_sense_is_told()
    {
        var (code, _, error) = await RunAsync("roster", "import", Write(Header), "--Roster:MostLeaversPercent=0");

        code.ShouldBe(1);
        error.ShouldContain("Roster:MostLeaversPercent and Roster:MostMegabytes must be 1 to 100.");
    }

    [Fact]
    public async Task Readiness_is_printed_team_by_team_as_a_table_or_as_JSON()
    {
        await RunAsync(
            "roster",
            "import",
            Write(
                $"{Header}\naaaaaaaa-0000-4000-8000-000000000001;asa@example.se;Åsa;Import Göteborg;;;\naaaaaaaa-0000-4000-8000-000000000002;eva@example.se;Eva;Export;;;\naaaaaaaa-0000-4000-8000-000000000003;nils@example.se;Nils;Export;;;\n"
            )
        );

        var (_, table, _) = await RunAsync("readiness");
        var (_, one, _) = await RunAsync("readiness", "--team", "import goteborg");
        var (_, json, _) = await RunAsync("readiness", "--json");

        table.ShouldBe(
            """
            Team             People   Ready  said  tested  confirmed  In progress  Not started  Exempt  Stuck
            Export                2  0 (0%)     0       0          0            0            2       0      0
            Import Göteborg       1  0 (0%)     0       0          0            0            1       0      0
            Everybody             3  0 (0%)     0       0          0            0            3       0      0
            """
        );
        one.Split('\n').Length.ShouldBe(2);
        one.ShouldContain("Import Göteborg       1");
        var report = System.Text.Json.Nodes.JsonNode.Parse(json)!;
        ((int)report["total"]!).ShouldBe(3);
        ((int)report["ready"]!["tested"]!).ShouldBe(0);
        ((int)report["notStarted"]!).ShouldBe(3);
        report["byMethod"]!.AsObject().ShouldBeEmpty();
        report["teams"]!.AsArray().Select(team => (string)team!["team"]!).ShouldBe(["Export", "Import Göteborg"]);
        json.ShouldContain("Import Göteborg");
    }

    [Fact]
    public async Task Readiness_is_printed_as_CSV_in_which_no_team_is_a_formula()
    {
        await RunAsync(
            "roster",
            "import",
            Write(
                $"{Header}\naaaaaaaa-0000-4000-8000-000000000001;asa@example.se;Åsa;=1+1;;;\naaaaaaaa-0000-4000-8000-000000000002;eva@example.se;Eva;Djur, foder;;;\n"
            )
        );

        (await RunAsync("readiness", "--csv")).ShouldBe(
            (
                0,
                """
                team,people,ready,said,tested,confirmed,inProgress,notStarted,exempt,stuck
                '=1+1,1,0,0,0,0,0,1,0,0
                "Djur, foder",1,0,0,0,0,0,1,0,0
                """,
                ""
            )
        );
        (await RunAsync("readiness", "--csv", "--json")).Error.ShouldContain("Choose one of --json and --csv.");
    }

    [Fact]
    public async Task The_overview_is_the_sum_of_the_organisation_without_its_teams()
    {
        await RunAsync(
            "roster",
            "import",
            Write(
                $"{Header}\naaaaaaaa-0000-4000-8000-000000000001;asa@example.se;Åsa;Import;;;\naaaaaaaa-0000-4000-8000-000000000002;eva@example.se;Eva;Export;;;\n"
            )
        );

        var (_, table, _) = await RunAsync("readiness", "--overview");
        var (_, csv, _) = await RunAsync("readiness", "--overview", "--csv");
        var (_, json, _) = await RunAsync("readiness", "--overview", "--json");

        table.Split('\n').Length.ShouldBe(2);
        table.ShouldContain("Everybody       2");
        csv.ShouldBe("people,ready,said,tested,confirmed,inProgress,notStarted,exempt,stuck\n2,0,0,0,0,0,2,0,0");
        var report = System.Text.Json.Nodes.JsonNode.Parse(json)!;
        ((int)report["total"]!).ShouldBe(2);
        report["teams"].ShouldBeNull();
    }

    [Theory]
    [InlineData("Ekonomi", "There is no team \"Ekonomi\". The teams are: Import Göteborg, Import Malmö.")]
    [InlineData("import", "Several teams are called something like \"import\": Import Göteborg, Import Malmö.")]
    public async Task A_team_that_is_unknown_or_not_clear_fails_with_the_names_to_choose_from(
        string team,
        string message
    )
    {
        await RunAsync(
            "roster",
            "import",
            Write(
                $"{Header}\naaaaaaaa-0000-4000-8000-000000000001;asa@example.se;Åsa;Import Göteborg;;;\naaaaaaaa-0000-4000-8000-000000000002;eva@example.se;Eva;Import Malmö;;;\n"
            )
        );

        (await RunAsync("readiness", "--team", team)).ShouldBe((1, "", message));
    }

    [Fact]
    public async Task An_empty_roster_is_told_with_what_to_do()
    {
        var (code, _, error) = await RunAsync("readiness");

        code.ShouldBe(0);
        error.ShouldContain("roster import FILE");
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_is_told_in_one_line()
    {
        var (code, _, error) = await RunAsync(
            "readiness",
            $"--Storage:ConnectionString=Data Source={_folder.FullName}/none/bot.db"
        );

        code.ShouldBe(1);
        error.ShouldStartWith("The database cannot be used:");
        error.Split('\n').Length.ShouldBe(1);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static string Row(int number, string name, string team = "Import") =>
        $"aaaaaaaa-0000-4000-8000-{number:D12};p{number}@example.se;{name};{team};;;\n";

    private string Write(string text)
    {
        var path = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.csv");
        File.WriteAllText(path, text);

        return path;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var root = new RootCommand { RosterCommand.Create(), ReadinessCommand.Create() };
        var own = args.Any(arg => arg.StartsWith("--Storage:", StringComparison.Ordinal));
        string[] storage = own ? [] : [$"--Storage:ConnectionString=Data Source={_folder.FullName}/bot.db"];

        var code = await root.Parse([.. args, .. storage])
            .InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error },
                TestContext.Current.CancellationToken
            );

        return (code, Text(output), Text(error));
    }

    private static string Text(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
}
