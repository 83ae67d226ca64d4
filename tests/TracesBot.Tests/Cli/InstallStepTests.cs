using TracesBot.Graph;
using TracesBot.Storage;
using TracesBot.Teams;
using TracesBot.Teams.Graph;

namespace TracesBot.Cli;

public sealed class InstallStepTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("true", "install-forbidden")]
    [InlineData("false", null)]
    public async Task Before_a_wave_the_app_is_installed_for_those_whom_the_bot_has_never_met(
        string install,
        string? recorded
    )
    {
        await using var teams = await FakeTeams.StartAsync(new FakeTeamsOptions { RequireToken = false }, Token);
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.Sqlite));
        teams.Graph.Links = $"{teams.Address.AbsoluteUri}v1.0";
        teams.Graph.Refuse = static _ => GraphFault.Forbidden;
        await database.InSessionAsync(session =>
            session.ExecuteAsync(
                "insert into roster (person_id, upn, display_name, team) values (@id, 'eva@example.se', 'Eva', 'Export')",
                new { id = GraphUser.IdOf(1) },
                Token
            )
        );

        var code = await CommandLine.RunAsync([
            "remind",
            "--any-hour",
            "--environment=Development",
            "--MicrosoftAppType=MultiTenant",
            "--MicrosoftAppId=",
            $"--Graph:Install={install}",
            "--Graph:TeamsAppId=cccccccc-0000-4000-8000-000000000001",
            $"--Graph:Address={teams.Address.AbsoluteUri}v1.0/",
            $"--Storage:ConnectionString={database.Options.ConnectionString}",
        ]);

        code.ShouldBe(0);
        var tried = await new InstallStore(database.Database).TriedAsync(DateTimeOffset.UnixEpoch, Token);
        tried.SingleOrDefault()?.Refused.ShouldBe(recorded);
        teams.Graph.Calls.Count.ShouldBe(recorded is null ? 0 : 1);
    }
}
