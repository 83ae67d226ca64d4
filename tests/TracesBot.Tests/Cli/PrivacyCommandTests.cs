using System.CommandLine;
using System.Text.Json.Nodes;

namespace TracesBot.Cli;

/// <summary>What whoever runs the bot does when a person asks in writing.</summary>
public sealed class PrivacyCommandTests : IDisposable
{
    private const string Id = "aaaaaaaa-0000-4000-8000-000000000001";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracesbot-");

    private string File => Path.Combine(_folder.FullName, "asa.json");

    [Theory]
    [InlineData("Asa@Example.se")]
    [InlineData("AAAAAAAA-0000-4000-8000-000000000001")]
    public async Task Everything_about_a_person_is_written_to_a_file_and_they_can_see_that_it_was(string person)
    {
        await ImportAsync();

        (await RunAsync("privacy", "export", person, "--out", File)).ShouldBe((0, $"{File}: roster 1.", ""));
        await RunAsync("privacy", "export", person, "--out", File);

        var export = JsonNode.Parse(
            await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken)
        )!;
        ((string?)export["personId"]).ShouldBe(Id);
        ((string?)export["roster"]![0]!["displayName"]).ShouldBe("Åsa Öberg");
        export["whoLookedAtMe"]!
            .AsArray()
            .Select(look => (string?)look!["role"])
            .ShouldBe(["the person who runs the bot", "the person who runs the bot"]);
    }

    [Fact]
    public async Task Nothing_is_erased_until_the_operator_says_yes()
    {
        await ImportAsync();
        await RunAsync("privacy", "export", Id, "--out", File);

        var (refused, told, why) = await RunAsync("privacy", "erase", Id);
        refused.ShouldBe(1);
        told.ShouldBe("There is: roster 1, whoLookedAtMe 1.");
        why.ShouldStartWith("Nothing was erased.");
        var (done, erased, _) = await RunAsync("privacy", "erase", Id, "--yes");
        done.ShouldBe(0);
        erased.ShouldStartWith("Erased: roster 1, whoLookedAtMe 1.\nThe person is still in the roster");

        (await RunAsync("privacy", "erase", Id)).Output.ShouldBe("There is: roster 1.");
    }

    [Fact]
    public async Task A_person_nobody_knows_is_told_so()
    {
        await ImportAsync();

        (await RunAsync("privacy", "export", "eva@example.se", "--out", File)).ShouldBe(
            (1, "", "Nothing is kept about eva@example.se.")
        );
        (await RunAsync("privacy", "erase", "eva@example.se", "--yes")).Code.ShouldBe(1);
        System.IO.File.Exists(File).ShouldBeFalse();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task ImportAsync()
    {
        var path = Path.Combine(_folder.FullName, "roster.csv");
        await System.IO.File.WriteAllTextAsync(
            path,
            $"aadObjectId,userPrincipalName,displayName,team,managerUserPrincipalName,language,timeZone\n{Id},asa@example.se,Åsa Öberg,Import,,sv,\n",
            TestContext.Current.CancellationToken
        );
        (await RunAsync("roster", "import", path)).Code.ShouldBe(0);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var root = new RootCommand { RosterCommand.Create(), PrivacyCommand.Create() };

        var code = await root.Parse([.. args, $"--Storage:ConnectionString=Data Source={_folder.FullName}/bot.db"])
            .InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error },
                TestContext.Current.CancellationToken
            );

        return (code, Text(output), Text(error));
    }

    private static string Text(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
}
