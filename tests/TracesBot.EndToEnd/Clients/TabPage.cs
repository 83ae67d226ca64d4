using System.Text.Json;
using Microsoft.Playwright;
using TracesBot.EndToEnd.Processes;

namespace TracesBot.EndToEnd.Clients;

/// <summary>The managers' page in the browser.</summary>
internal sealed class TabPage : IAsyncDisposable
{
    private const string AxeVersion = "4.14.1";

    private readonly List<string> _complaints = [];

    private TabPage(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(ChatPage.PatienceInMilliseconds);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Gets what the browser complained of: a script that failed, or something that the policy refused.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<TabPage> Open(Browser browser, int width, string look)
    {
        var page = await browser.OpenEmpty(width);
        await page.EmulateMediaAsync(
            new()
            {
                ColorScheme = look is "dark" ? ColorScheme.Dark : ColorScheme.Light,
                ForcedColors = look is "forced" ? ForcedColors.Active : ForcedColors.None,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );

        return new TabPage(page);
    }

    /// <summary>Opens it on a bot in development, as this person.</summary>
    public async Task SignIn(BotProcess bot, string person)
    {
        await Page.GotoAsync(new Uri(bot.Address, "/readiness").AbsoluteUri);
        await Page.Locator("#person").FillAsync(person);
        await Page.Locator("#sign-in button").ClickAsync();
    }

    public Task SeesReport() => Page.Locator("#people-table tbody tr").First.WaitForAsync();

    /// <summary>What axe-core finds wrong with the page as it is now, seriously so.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        var package = await NpmPackage.Fetch("axe", "axe-core", AxeVersion);
        // The page's own policy would refuse a script of somebody else's; the debugger may run it.
        await Page.EvaluateAsync(
            await File.ReadAllTextAsync(Path.Combine(package, "axe.min.js"), TestContext.Current.CancellationToken)
        );
        var found = await Page.EvaluateAsync<JsonElement>("() => axe.run()");

        return
        [
            .. found
                .GetProperty("violations")
                .EnumerateArray()
                .Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(violation =>
                    $"{violation.GetProperty("id").GetString()}: {violation.GetProperty("nodes")[0].GetProperty("html").GetString()}"
                ),
        ];
    }

    public Task<bool> IsWiderThanItsWindow() =>
        Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");

    /// <summary>Keeps a picture of the whole page, or of as much of it as the window shows.</summary>
    public Task Picture(string name, bool whole = true) =>
        Page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(Artifacts.Folder(Path.Combine("screenshots", "tab")), $"{name}.png"),
                FullPage = whole,
            }
        );

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
