using Microsoft.Playwright;
using TracesBot.EndToEnd.Processes;

namespace TracesBot.EndToEnd.Clients;

/// <summary>One Chromium for all tests; each gets a window of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens Playground's page, and waits until it knows who the user is.</summary>
    internal async Task<ChatPage> Open(Playground playground)
    {
        var page = await (await Start()).NewPageAsync(
            new()
            {
                ViewportSize = ChatPage.Wide,
                Locale = "sv-SE",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        page.SetDefaultTimeout(ChatPage.PatienceInMilliseconds);
        await page.GotoAsync(playground.Address.AbsoluteUri);
        await page.GetByText(PlaygroundUser.Asa.Name).First.WaitForAsync();

        return new ChatPage(page);
    }

    /// <summary>Opens an empty page of this width.</summary>
    internal async Task<IPage> OpenEmpty(int width) =>
        await (await Start()).NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 600 },
            }
        );

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    // Only a test that opens a page needs Chromium, so it is started then.
    private async Task<IBrowser> Start()
    {
        var path = Tools.Chromium;
        _playwright ??= await Playwright.CreateAsync();

        return _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
    }
}
