using System.CommandLine;
using Microsoft.Extensions.Options;
using TracesBot.Storage;
using TracesBot.Switching;

namespace TracesBot.Cli;

public sealed class SwitchCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracesbot-");

    private string Database => $"Data Source={_folder.FullName}/bot.db";

    [Fact]
    public async Task What_an_administrator_has_seen_is_confirmed_once_and_audited_and_a_person_cannot_take_it_back()
    {
        await RunAsync("switch", "history", "anna");
        await SaveAsync(SwitchState.None, new Switch().Does(new SayDone("bankid")).State);

        (await RunAsync("switch", "confirm", "anna", "--by", "Ada Admin")).ShouldBe(
            (0, "anna: bankid is confirmed by Ada Admin.", "")
        );
        (await RunAsync("switch", "confirm", "anna", "--by", "Ada Admin")).ShouldBe(
            (2, "", "anna has been confirmed before.")
        );

        var state = await FindAsync();
        state.Record.Evidence.ShouldBe(Evidence.Confirmed);
        state.Events[^1].By.ShouldBe("Ada Admin");
        SwitchFlow
            .Decide(state, new SayDone("passkey"), new Switch().Context)
            .State.Record.Evidence.ShouldBe(Evidence.Confirmed);
        (
            await InSessionAsync(session =>
                session.QueryAsync<string>(
                    "select viewer_id || ' ' || scope from audit order by scope",
                    values: null,
                    Token
                )
            )
        ).ShouldBe(["Ada Admin confirm anna", "operator person anna"]);
        var (_, history, _) = await RunAsync("switch", "history", "anna");
        history.ShouldBe(
            "2026-11-23T09:00:00Z\tswitched\tbankid\tsaid\t-\t-\tthe person\tactivity\n" + history.Split('\n')[1]
        );
        history.Split('\n')[1].ShouldContain("\tconfirmed\tbankid\tconfirmed\t-\t-\tAda Admin\t-");
    }

    [Fact]
    public async Task Nobody_can_be_confirmed_who_has_not_said_anything() =>
        (await RunAsync("switch", "confirm", "nobody@example.se", "--by", "Ada")).ShouldBe(
            (2, "", "nobody@example.se has not said that they have switched, so there is nothing to confirm.")
        );

    [Fact]
    public async Task A_confirmation_needs_a_name() => (await RunAsync("switch", "confirm", "anna")).Code.ShouldBe(1);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<bool> SaveAsync(SwitchState before, SwitchState after) =>
        InSessionAsync(async session =>
        {
            await new SwitchStore(session, new DueStore(session)).SaveAsync("anna", before, after, "activity", Token);

            return true;
        });

    private Task<SwitchState> FindAsync() =>
        InSessionAsync(session => new SwitchStore(session, new DueStore(session)).FindAsync("anna", Token));

    private async Task<T> InSessionAsync<T>(Func<Session, Task<T>> work)
    {
        await using var database = new Database(Options.Create(new StorageOptions { ConnectionString = Database }));
        await using var session = new Session(database);
        var result = await work(session);
        await session.CommitAsync(Token);

        return result;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var root = new RootCommand { SwitchCommand.Create() };
        var code = await root.Parse([.. args, $"--Storage:ConnectionString={Database}"])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, Token);

        return (code, Text(output), Text(error));
    }

    private static string Text(StringWriter writer) => writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n');
}
