using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Teams.Graph;

namespace TracesBot.Graph;

/// <summary>What the bot finds out about itself by way of Graph.</summary>
public sealed class GraphProbeTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static TheoryData<string> All => Engines.All;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_roster_that_has_not_followed_the_directory_for_two_days_is_told_with_what_Graph_said(
        string engine
    )
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await GraphFixture.StartAsync(database.Options);
        bot.Teams.Graph.Put(GraphUser.Numbered(1));
        bot.Teams.Graph.Refuse = static path =>
            path.Contains("/users/delta", StringComparison.Ordinal) ? GraphFault.Denied : null;
        var store = bot.Services.GetRequiredService<DirectoryStore>();
        using var round = bot.NewRound();
        await round.RunAsync(Token);
        bot.Calendar.Advance(Day);
        (await round.RunAsync(Token)).ShouldBeFalse();
        var failing = bot.Calendar.GetUtcNow();
        bot.Calendar.Advance(Day);
        (await round.RunAsync(Token)).ShouldBeFalse();

        var failure = await store.FailureAsync(Token);

        RosterProbe.Of(failure, 2, failing + (2 * Day)).Warning.ShouldBeNull();
        var facts = RosterProbe.Of(failure, 2, failing + (2 * Day) + TimeSpan.FromMinutes(1)).Warning!.Facts;
        (facts.Code, facts.Minutes).ShouldBe(("403 Authorization_RequestDenied", (2 * 24 * 60) + 1));
        bot.Teams.Graph.Refuse = static _ => null;
        bot.Calendar.Advance(Day);
        (await round.RunAsync(Token)).ShouldBeTrue();
        (await store.FailureAsync(Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Graph_knows_best_when_the_secret_ends_and_the_setting_is_for_those_who_do_not_let_it()
    {
        await using var bot = await GraphFixture.StartAsync(("MicrosoftAppPasswordExpires", "2027-01-31"));
        var fromSetting = new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.FromHours(1));
        (await SecretProbe.EndsAsync(bot.Services, Token)).ShouldBe(fromSetting);
        var end = BotFixture.Monday.AddDays(10);

        bot.Teams.Graph.Secrets = [("xyz", BotFixture.Monday.AddDays(1)), ("a s", end)];

        (await SecretProbe.EndsAsync(bot.Services, Token)).ShouldBe(end);
    }
}
