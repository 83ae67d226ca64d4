using System.CommandLine;
using TracesBot.Cli.Doctor;
using TracesBot.Teams;
using TracesBot.Teams.Graph;

namespace TracesBot.Cli;

public sealed class RosterSyncCommandTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracesbot-");
    private FakeTeams _teams = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync(new FakeTeamsOptions { RequireToken = false }, Token);
        _teams.Graph.Links = $"{_teams.Address.AbsoluteUri}v1.0";
        _teams.Graph.Put(GraphUser.Numbered(1));
        _teams.Graph.Put(GraphUser.Numbered(2, manager: 1));
    }

    public async ValueTask DisposeAsync()
    {
        await _teams.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_come_of_it_and_changes_nothing()
    {
        (await RunAsync("roster", "sync", "--dry-run", "--Graph:Sync=true")).ShouldBe(
            (
                0,
                "New: 2: Person 1, Person 2\n2 added, 0 changed, 0 unchanged, 0 marked as left, 0 bad.\nThis was a dry run: nothing was changed.",
                ""
            )
        );

        (await RunAsync("roster", "sync", "--Graph:Sync=true")).ShouldBe(
            (0, "2 added, 0 changed, 0 unchanged, 0 marked as left, 0 bad.", "")
        );
    }

    [Fact]
    public async Task Whoever_is_skipped_is_named_by_address()
    {
        _teams.Graph.Change(2, user => user with { Upn = "nowhere" });

        var (code, output, error) = await RunAsync("roster", "sync", "--Graph:Sync=true");

        code.ShouldBe(2);
        output.ShouldBe("1 added, 0 changed, 0 unchanged, 0 marked as left, 1 bad.");
        error.ShouldBe("nowhere: skipped, userPrincipalName ‘nowhere’ is not an address.");
    }

    [Fact]
    public async Task Where_the_settings_do_not_allow_it_nothing_is_asked_of_Graph()
    {
        var (code, _, error) = await RunAsync("roster", "sync");

        code.ShouldBe(1);
        error.ShouldStartWith("Graph:Sync is off.");
        _teams.Graph.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_Graph_refuses_is_told_in_one_line()
    {
        _teams.Graph.Refuse = static _ => GraphFault.Denied;

        (await RunAsync("roster", "sync", "--Graph:Sync=true")).ShouldBe(
            (
                1,
                "",
                "Insufficient privileges to complete the operation. Nothing was changed. (403 Authorization_RequestDenied)"
            )
        );
    }

    [Fact]
    public async Task A_dry_run_of_an_import_changes_nothing_either()
    {
        var file = Path.Combine(_folder.FullName, "staff.csv");
        await File.WriteAllTextAsync(
            file,
            "aadObjectId,userPrincipalName,displayName,team,managerUserPrincipalName,language,timeZone\naaaaaaaa-0000-4000-8000-000000000001,asa@example.se,Åsa,Import,,,\n",
            Token
        );

        await RunAsync("roster", "import", file, "--dry-run");

        (await RunAsync("roster", "import", file)).Output.ShouldStartWith("1 added");
    }

    [Theory]
    [InlineData("true", false, "Ok")]
    [InlineData("true", true, "Fault")]
    [InlineData("false", true, "Ok")]
    public async Task The_doctor_says_whether_Graph_tells_of_people(string sync, bool refuses, string level)
    {
        _teams.Graph.Refuse = _ => refuses ? GraphFault.Denied : null;

        var findings = await Checkup.RunAsync(
            [
                $"--Graph:Sync={sync}",
                $"--Graph:Address={_teams.Address.AbsoluteUri}v1.0/",
                "--MicrosoftAppId=",
                $"--Storage:ConnectionString=Data Source={_folder.FullName}/bot.db",
            ],
            Token
        );

        findings.Single(finding => finding.Check is "graph").Level.ToString().ShouldBe(level);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var root = new RootCommand { RosterCommand.Create() };
        var code = await root.Parse([
                .. args,
                $"--Graph:Address={_teams.Address.AbsoluteUri}v1.0/",
                $"--Storage:ConnectionString=Data Source={_folder.FullName}/bot.db",
            ])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, Token);

        return (code, Text(output), Text(error));
    }

    private static string Text(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
}
