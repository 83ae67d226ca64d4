using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Cli.Demo;
using TracesBot.Readiness;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Cli;

public sealed class DemoDataTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Fact]
    public async Task The_demonstrations_manager_has_three_teams_in_every_state_worth_looking_at()
    {
        await DemoData.SeedAsync(bot.Services, TestContext.Current.CancellationToken);
        // Once more, as when the demonstration is started again.
        await DemoData.SeedAsync(bot.Services, TestContext.Current.CancellationToken);
        var asa = TeamsPerson.Named("Åsa Öberg", "asa.oberg@example.se") with
        {
            AadObjectId = "aaaaaaaa-0000-4000-8000-000000000001",
        };
        await using var session = new Session(bot.Services.GetRequiredService<Database>());

        var counts = await new ReadinessStore(session).CountAsync(
            new Viewer(asa.AadObjectId, asa.Upn),
            TestContext.Current.CancellationToken
        );

        var report = ReadinessReport.From(counts);
        report.Total.ShouldBe(23);
        report.Said.ShouldBe(4);
        report.Tested.ShouldBe(5);
        report.InProgress.ShouldBe(4);
        report.Stuck.ShouldBe(2);
        report.Exempt.ShouldBe(1);
        report.NotStarted.ShouldBe(9);
        report.ByMethod.Count.ShouldBe(4);
        ReadinessReport
            .ByTeam(counts, StringComparer.Ordinal)
            .Select(team => team.Team)
            .ShouldBe(["Djurimport", "Export Malmö", "Import Göteborg"]);
    }
}
