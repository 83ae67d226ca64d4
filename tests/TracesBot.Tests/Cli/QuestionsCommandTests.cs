using System.CommandLine;
using Microsoft.Extensions.Options;
using TracesBot.Answers.Questions;
using TracesBot.Storage;

namespace TracesBot.Cli;

public sealed class QuestionsCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracesbot-");

    private string Connection => $"Data Source={_folder.FullName}/bot.db";

    [Fact]
    public async Task An_owner_lists_shows_answers_and_dismisses_on_the_command_line()
    {
        (await RunAsync("questions", "list")).ShouldBe((0, "There are no such questions.", ""));
        await KeepAsync("glass kiosk", "Kan man köpa glass?");
        await KeepAsync("honung japan", "Honung till Japan?");
        await KeepAsync("honung japan", "Honung till Japan?");

        var (_, table, _) = await RunAsync("questions", "list");
        table.Split('\n')[1].ShouldContain("Honung till Japan?");
        (await RunAsync("questions", "show", "1", "--json")).Output.ShouldContain("\"text\": \"Kan man köpa glass?\"");
        var (code, output, _) = await RunAsync(
            "questions",
            "answer",
            "1",
            "--file",
            Write("# Svenska\nJa.\n\n# English\nYes.\n")
        );
        code.ShouldBe(0);
        output.ShouldContain("The answer is saved");
        (await RunAsync("questions", "show", "1")).Output.ShouldContain("Answer (en):\nYes.");
        (await RunAsync("questions", "dismiss", "2")).ShouldBe((0, "Question 2 is dismissed.", ""));
        (await RunAsync("questions", "list")).Output.ShouldBe("There are no such questions.");
    }

    [Theory]
    [InlineData("There is no question 9.", "questions", "show", "9")]
    [InlineData("There is no question 9.", "questions", "dismiss", "9")]
    [InlineData("There is no question 9.", "questions", "answer", "9", "--topic", "method-cost")]
    [InlineData("Write an answer in at least one language", "questions", "answer", "1", "--topic", "no-such-topic")]
    [InlineData("There is no file", "questions", "answer", "1", "--file", "/nowhere/answer.md")]
    public async Task What_cannot_be_done_is_told(string problem, params string[] args)
    {
        await RunAsync("questions", "list");
        await KeepAsync("glass kiosk", "Kan man köpa glass?");

        var (code, output, error) = await RunAsync(args);

        (code, output).ShouldBe((1, ""));
        error.ShouldStartWith(problem);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task KeepAsync(string key, string text)
    {
        await using var database = new Database(Options.Create(new StorageOptions { ConnectionString = Connection }));
        await using var session = new Session(database);
        await new QuestionStore(session).KeepAsync(
            new NewQuestion
            {
                Key = key,
                Text = text,
                Language = "sv",
                Kind = QuestionKinds.NoAnswer,
                PersonId = "p",
                Now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
            },
            TestContext.Current.CancellationToken
        );
        await session.CommitAsync(TestContext.Current.CancellationToken);
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.md");
        File.WriteAllText(path, text);

        return path;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var root = new RootCommand { QuestionsCommand.Create() };
        var code = await root.Parse([.. args, $"--Storage:ConnectionString={Connection}"])
            .InvokeAsync(
                new InvocationConfiguration { Output = output, Error = error },
                TestContext.Current.CancellationToken
            );

        return (code, Text(output), Text(error));
    }

    private static string Text(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
}
