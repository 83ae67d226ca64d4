using Microsoft.Playwright;
using TracesBot.EndToEnd.Clients;
using TracesBot.EndToEnd.Processes;
using TracesBot.Words;

namespace TracesBot.EndToEnd;

/// <summary>The managers' page in a real browser, with its own policy in force. The pictures are kept in artifacts.</summary>
public sealed class TabTests(TabTests.Serving serving, Browser browser) : IClassFixture<TabTests.Serving>
{
    private const int Wide = 1200;
    private const int Narrow = 320;
    private const int Tall = 1200;

    [Theory]
    [InlineData("sv", "light", Wide)]
    [InlineData("sv", "light", Narrow)]
    [InlineData("sv", "dark", Wide)]
    [InlineData("sv", "forced", Wide)]
    [InlineData("en", "light", Wide)]
    [InlineData("en", "dark", Narrow)]
    [InlineData("en", "forced", Narrow)]
    public async Task A_manager_meets_no_barrier_in_any_language_look_and_width(string language, string look, int width)
    {
        await using var tab = await TabPage.Open(browser, width, look);

        await tab.SignIn(serving.Bot, language is "sv" ? Office.Manager : Office.EnglishManager);
        await tab.SeesReport();

        var words = Phrases.In(language is "sv" ? Language.Swedish : Language.English).Tab;
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(words.Title);
        await tab.Picture($"{language}-{look}-{width}");
        await tab.Page.SetViewportSizeAsync(width, Tall);
        await tab.Picture($"{language}-{look}-{width}-top", whole: false);
        (await tab.IsWiderThanItsWindow()).ShouldBeFalse();
        (await tab.Barriers()).ShouldBeEmpty();
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_manager_finds_sorts_and_turns_pages_with_the_keyboard_alone()
    {
        await using var tab = await TabPage.Open(browser, Wide, "light");
        await tab.SignIn(serving.Bot, Office.Manager);
        await tab.SeesReport();
        var page = tab.Page;

        await page.Locator("#people-table [data-sort=name]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.Locator("#people-table th[aria-sort=ascending]"))
            .ToHaveTextAsync(TabWords.Swedish.Name);
        await Assertions.Expect(page.Locator("#people-table [data-sort=name]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.Locator("#people-table th[aria-sort=descending]"))
            .ToHaveTextAsync(TabWords.Swedish.Name);
        await page.Locator("#people-pages [data-step='1']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#people-pages span")).ToHaveTextAsync("Sida 2 av 2");
        await Assertions.Expect(page.Locator("#people-pages [data-step='-1']")).ToBeFocusedAsync();

        await page.Locator("#name").FocusAsync();
        await page.Keyboard.TypeAsync("orjan");
        await Assertions.Expect(page.Locator("#people-pages")).ToBeHiddenAsync();
        (await page.Locator("#people-table tbody th").AllInnerTextsAsync()).ShouldAllBe(name =>
            name.StartsWith("Örjan", StringComparison.Ordinal)
        );
        await Assertions.Expect(page.Locator("#found")).ToHaveTextAsync("4 personer. Sorterat efter namn, fallande.");
        tab.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_manager_chooses_a_team_and_downloads_those_who_are_left_in_it()
    {
        await using var tab = await TabPage.Open(browser, Wide, "light");
        await tab.SignIn(serving.Bot, Office.Manager);
        await tab.SeesReport();
        var page = tab.Page;

        await page.Locator("#teams-table button.link", new() { HasText = "Export Malmö" }).ClickAsync();
        await Assertions.Expect(page.Locator("#teams")).ToBeHiddenAsync();
        await page.Locator("#standing").SelectOptionAsync("remaining");
        await Assertions.Expect(page.Locator("#people-table")).Not.ToContainTextAsync("klar");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#download").ClickAsync());

        download.SuggestedFilename.ShouldBe("lage-export-malmo-2026-11-23.csv");
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        lines[0].ShouldBe("Namn;Team;Läge;Metod;Underlag;Sedan;Har fastnat");
        lines.Length.ShouldBe(1 + await page.Locator("#people-table tbody tr").CountAsync());
        lines.Skip(1).ShouldAllBe(line => line.Contains(";Export Malmö;", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync(TabWords.Swedish.Downloaded);
    }

    [Fact]
    public async Task Somebody_who_leads_nobody_gets_a_polite_no()
    {
        await using var tab = await TabPage.Open(browser, Wide, "light");

        await tab.SignIn(serving.Bot, Office.Colleague);

        await Assertions.Expect(tab.Page.Locator("#problem")).ToContainTextAsync(TabWords.Swedish.NotAManager);
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(TabWords.Swedish.Title);
        (await tab.Page.Locator("#report").IsVisibleAsync()).ShouldBeFalse();
        (await tab.Barriers()).ShouldBeEmpty();
        await tab.Picture("not-a-manager");
    }

    [Fact]
    public async Task In_Teams_a_manager_is_known_without_signing_in_and_sees_the_theme_of_Teams()
    {
        await using var tab = await TabPage.Open(browser, Wide, "light");
        var tokens = await ShowAsTeamsDoes(tab.Page);
        var frame = tab.Page.FrameLocator("iframe");
        await tab.Page.SetViewportSizeAsync(Wide, Tall);

        await Assertions.Expect(frame.Locator("h1")).ToHaveTextAsync(TabWords.English.Title);
        await frame.Locator("#people-table tbody tr").First.WaitForAsync();
        tokens.ShouldNotBeEmpty();
        tokens.ShouldAllBe(token => token == "Bearer the token of the person");
        await Assertions.Expect(frame.Locator("html")).ToHaveAttributeAsync("data-theme", "contrast");
        await tab.Picture("in-teams-contrast", whole: false);
        await tab.Page.EvaluateAsync("turn('dark')");
        await Assertions.Expect(frame.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    /// <summary>
    /// Puts the page into a frame under Teams' own address. The bot here has no identity to check tokens with, so its
    /// answers are those to somebody in development; what the page sent is kept.
    /// </summary>
    private async Task<IReadOnlyList<string>> ShowAsTeamsDoes(IPage page)
    {
        List<string> tokens = [];
        // The real bot is on the internet, as Teams is; this one is on the machine of the test.
        await page.Context.GrantPermissionsAsync(["local-network-access"]);
        await page.RouteAsync(
            "https://teams.microsoft.com/**",
            route =>
                route.FulfillAsync(
                    new() { Path = Path.Combine(AppContext.BaseDirectory, "Clients", "teams-frame.html") }
                )
        );
        await page.RouteAsync(
            "**/readiness/api/texts*",
            async route =>
            {
                var answer = await route.FetchAsync();
                var text = await answer.TextAsync();
                await route.FulfillAsync(
                    new()
                    {
                        Response = answer,
                        Body = text.Replace("\"signIn\":\"local\"", "\"signIn\":\"teams\"", StringComparison.Ordinal),
                    }
                );
            }
        );
        await page.RouteAsync(
            "**/readiness/api/{report,people}*",
            async route =>
            {
                var headers = new Dictionary<string, string>(route.Request.Headers, StringComparer.OrdinalIgnoreCase);
                tokens.Add(headers.GetValueOrDefault("authorization", ""));
                headers["authorization"] = $"Local {Office.EnglishManager}";
                await route.ContinueAsync(new() { Headers = headers });
            }
        );
        var tab = Uri.EscapeDataString(new Uri(serving.Bot.Address, "/readiness").AbsoluteUri);
        await page.GotoAsync($"https://teams.microsoft.com/frame?tab={tab}");

        return tokens;
    }

    /// <summary>One bot for the class, in an office that is under way.</summary>
    public sealed class Serving : IAsyncLifetime
    {
        private readonly Workplace _place = new();

        internal BotProcess Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var roster = await _place.Write("roster.csv", Office.Roster());
            (await CommandRun.Of("roster", "import", roster, _place.Storage)).ShouldSucceed();
            await Office.GetOn(_place);
            Bot = await BotProcess.Start(_place, Scene.Clock);
        }

        public async ValueTask DisposeAsync()
        {
            await Bot.DisposeAsync();
            _place.Dispose();
        }
    }
}
