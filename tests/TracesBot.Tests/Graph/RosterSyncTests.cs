using Microsoft.Extensions.DependencyInjection;
using TracesBot.Storage;
using TracesBot.Teams.Graph;

namespace TracesBot.Graph;

public sealed class RosterSyncTests
{
    public static TheoryData<string> All => Engines.All;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Ten_thousand_people_come_from_the_directory_although_Graph_wants_a_pause_in_the_middle(
        string engine
    )
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await GraphFixture.StartAsync(database.Options);
        var graph = bot.Teams.Graph;
        for (var number = 1; number <= 10_000; number++)
        {
            graph.Put(GraphUser.Numbered(number, $"Team {number % 40}", manager: 1 + (number % 100)));
        }

        graph.ThrottleAfter(requests: 20, TimeSpan.FromSeconds(1));

        (await bot.SyncedAsync()).ShouldBe((10_000, 0, 0, 0, 0));

        (await bot.ListedAsync("p4711@example.se")).ShouldBe(
            new Listed
            {
                Upn = "p4711@example.se",
                DisplayName = "Person 4711",
                Team = "Team 31",
                ManagerUpn = "p12@example.se",
                Active = 1,
            }
        );
        graph.Calls.Count(call => call.Status is 429).ShouldBe(1);
        graph.Impatient.ShouldBe(0);
        (await bot.SyncedAsync()).ShouldBe((0, 0, 10_000, 0, 0));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_leaver_a_mover_and_a_newcomer_are_told_in_one_request_and_nobody_else_is_touched(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await GraphFixture.StartAsync(database.Options);
        var graph = bot.Teams.Graph;
        Put(graph, 1, 6);
        (await bot.SyncedAsync()).ShouldBe((6, 0, 0, 0, 0));
        graph.ForgetCalls();

        graph.Remove(2);
        graph.Change(3, user => user with { Department = "Export", ManagerId = null });
        graph.Put(GraphUser.Numbered(7));

        (await bot.SyncedAsync()).ShouldBe((1, 1, 4, 1, 0));
        graph.Calls.ShouldHaveSingleItem().Path.ShouldContain("$deltatoken");
        (await bot.ListedAsync("p2@example.se")).Active.ShouldBe(0);
        var mover = await bot.ListedAsync("p3@example.se");
        (mover.Team, mover.ManagerUpn).ShouldBe(("Export", null));
    }

    [Fact]
    public async Task A_manager_who_is_called_otherwise_now_is_still_the_manager_of_everybody()
    {
        await using var bot = await GraphFixture.StartAsync();
        Put(bot.Teams.Graph, 1, 3);
        await bot.SyncAsync();

        bot.Teams.Graph.Change(1, user => user with { Upn = "Chef@example.se" });

        (await bot.SyncedAsync()).ShouldBe((0, 3, 0, 0, 0));
        (await bot.ListedAsync("p3@example.se")).ManagerUpn.ShouldBe("chef@example.se");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_sync_that_breaks_off_changes_nothing_and_the_next_one_is_told_everything(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await GraphFixture.StartAsync(database.Options);
        var graph = bot.Teams.Graph;
        graph.PageSize = 10;
        Put(graph, 1, 30);
        await bot.SyncAsync();
        var before = await bot.RosterAsync();
        Put(graph, 31, 60);
        graph.Remove(5);
        graph.Refuse = path => path.Contains("$skiptoken", StringComparison.Ordinal) ? GraphFault.Denied : null;

        var refusal = await Should.ThrowAsync<GraphException>(bot.SyncAsync);

        (refusal.Status, refusal.Code).ShouldBe((403, "Authorization_RequestDenied"));
        (await bot.RosterAsync()).ShouldBe(before);
        graph.Refuse = static _ => null;
        (await bot.SyncedAsync()).ShouldBe((30, 0, 29, 1, 0));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task When_Graph_has_forgotten_what_it_told_everything_is_read_anew(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await GraphFixture.StartAsync(database.Options);
        Put(bot.Teams.Graph, 1, 4);
        await bot.SyncAsync();
        bot.Teams.Graph.Remove(2);
        bot.Teams.Graph.ForgetChanges();

        (await bot.SyncedAsync()).ShouldBe((0, 0, 3, 1, 0));

        bot.Teams.Graph.Calls.Count(call => call.Status is 410).ShouldBe(1);
        (await bot.CountAsync("directory_user")).ShouldBe(3);
    }

    [Fact]
    public async Task A_link_to_a_foreign_host_is_not_followed_and_nothing_is_changed()
    {
        await using var bot = await GraphFixture.StartAsync();
        Put(bot.Teams.Graph, 1, 4);
        bot.Teams.Graph.PageSize = 2;
        bot.Teams.Graph.Links = "https://graph.microsoft.com.example.org/v1.0";

        (await Should.ThrowAsync<GraphException>(bot.SyncAsync)).Code.ShouldBe("foreignLink");

        (await bot.RosterAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://graph.microsoft.com.example.org/v1.0/users")]
    [InlineData("https://example.org/v1.0/users")]
    [InlineData("http://graph.microsoft.com/v1.0/users")]
    [InlineData("https://graph.microsoft.com:8443/v1.0/users")]
    public async Task The_token_for_Graph_goes_nowhere_else(string address)
    {
        await using var bot = await GraphFixture.StartAsync();
        using var guard = bot.Services.GetRequiredService<GraphToken>();
        using var wire = new Wire();
        guard.InnerHandler = wire;
        using var invoker = new HttpMessageInvoker(guard, disposeHandler: false);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, address);
        using var own = new HttpRequestMessage(HttpMethod.Get, "https://graph.microsoft.com/v1.0/users");

        await Should.ThrowAsync<InvalidOperationException>(() => invoker.SendAsync(foreign, Token));
        using var answer = await invoker.SendAsync(own, Token);

        foreign.Headers.Authorization.ShouldBeNull();
        wire.Sent.ShouldHaveSingleItem().ShouldBe("graph.microsoft.com Bearer");
    }

    [Fact]
    public async Task Guests_and_closed_accounts_are_not_staff_and_somebody_whose_account_is_closed_has_left()
    {
        await using var bot = await GraphFixture.StartAsync();
        var graph = bot.Teams.Graph;
        Put(graph, 1, 3);
        graph.Change(2, user => user with { Enabled = false });
        graph.Change(3, user => user with { Guest = true });
        (await bot.SyncedAsync()).ShouldBe((1, 0, 0, 0, 0));

        graph.Change(2, user => user with { Enabled = true });
        graph.Put(GraphUser.Numbered(4));
        (await bot.SyncedAsync()).ShouldBe((2, 0, 1, 0, 0));
        graph.Change(4, user => user with { Enabled = false });

        (await bot.SyncedAsync()).ShouldBe((0, 0, 2, 1, 0));
    }

    [Theory]
    [InlineData("sv-SE", "sv")]
    [InlineData("en", "en")]
    [InlineData("de-DE", null)]
    [InlineData("swahili", null)]
    [InlineData(null, null)]
    public void A_language_that_the_bot_does_not_speak_is_no_fault_of_the_person(string? preferred, string? language) =>
        DirectoryUser.LanguageOf(preferred).ShouldBe(language);

    [Fact]
    public async Task Somebody_whose_data_are_bad_is_named_and_stays_as_they_were()
    {
        await using var bot = await GraphFixture.StartAsync();
        Put(bot.Teams.Graph, 1, 2);
        await bot.SyncAsync();
        bot.Teams.Graph.Change(2, user => user with { Upn = "no address", Department = "Export" });

        var outcome = await bot.SyncAsync();

        var note = outcome.Roster.Bad.ShouldHaveSingleItem();
        (outcome.WhoIs(note), note.Text).ShouldBe(("no address", "userPrincipalName ‘no address’ is not an address"));
        (outcome.Roster.Left, (await bot.ListedAsync("p2@example.se")).Team).ShouldBe((0, "Import"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_daily_round_comes_once_at_its_hour_in_Sweden_and_again_in_an_hour_when_it_fails(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await GraphFixture.StartAsync(database.Options);
        using var round = bot.NewRound();
        Put(bot.Teams.Graph, 1, 2);

        (await round.RunAsync(Token)).ShouldBeFalse("it is ten o'clock");
        (await AtAsync(24, "02:59")).ShouldBeFalse("it is a minute to four");
        bot.Teams.Graph.Calls.ShouldBeEmpty();
        bot.Teams.Graph.Refuse = static _ => GraphFault.Denied;
        (await AtAsync(24, "03:00")).ShouldBeFalse("Graph refuses");
        bot.Teams.Graph.Refuse = static _ => null;
        (await AtAsync(24, "03:59")).ShouldBeFalse("an hour has not passed");
        (await AtAsync(24, "04:00")).ShouldBeTrue();
        (await bot.RosterAsync()).Count.ShouldBe(2);
        (await AtAsync(24, "12:00")).ShouldBeFalse("it has been done today");
        (await AtAsync(25, "03:00")).ShouldBeTrue();

        Task<bool> AtAsync(int day, string time)
        {
            bot.Calendar.SetUtcNow(DateTimeOffset.Parse($"2026-11-{day}T{time}Z", CultureInfo.InvariantCulture));

            return round.RunAsync(Token);
        }
    }

    [Fact]
    public async Task A_directory_from_which_many_have_vanished_marks_nobody_as_left_before_somebody_says_so()
    {
        await using var bot = await GraphFixture.StartAsync();
        using var round = bot.NewRound();
        Put(bot.Teams.Graph, 1, 20);
        await bot.SyncAsync();
        for (var number = 11; number <= 20; number++)
        {
            bot.Teams.Graph.Remove(number);
        }

        await round.RunAsync(Token);
        bot.Calendar.Advance(TimeSpan.FromDays(1));
        (await round.RunAsync(Token)).ShouldBeFalse();

        (await bot.RosterAsync()).ShouldAllBe(row => row.Active == 1);
        (await bot.Services.GetRequiredService<DirectoryStore>().FailureAsync(Token))!.Failure.ShouldBe("many-leavers");
        var sync = bot.Services.GetRequiredService<RosterSync>();
        (await sync.RunAsync(keep: true, manyLeavers: true, Token)).Roster.Left.ShouldBe(10);
        (await bot.Services.GetRequiredService<DirectoryStore>().FailureAsync(Token)).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-11-23T09:00Z", "2026-11-24T03:00Z")]
    [InlineData("2026-11-23T02:59Z", "2026-11-23T03:00Z")]
    [InlineData("2026-11-23T03:00Z", "2026-11-24T03:00Z")]
    [InlineData("2026-07-01T00:00Z", "2026-07-01T02:00Z")]
    public void The_round_is_at_the_same_hour_in_summer_and_winter(string now, string next) =>
        GraphRound
            .Next(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), new TimeOnly(4, 0))
            .ShouldBe(DateTimeOffset.Parse(next, CultureInfo.InvariantCulture));

    // The first of them manages the others.
    private static void Put(FakeGraph graph, int first, int last)
    {
        for (var number = first; number <= last; number++)
        {
            graph.Put(GraphUser.Numbered(number, manager: number == first ? null : first));
        }
    }

    private sealed class Wire : HttpMessageHandler
    {
        public List<string> Sent { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Sent.Add($"{request.RequestUri!.Host} {request.Headers.Authorization?.Scheme}");

            return Task.FromResult(new HttpResponseMessage());
        }
    }
}
