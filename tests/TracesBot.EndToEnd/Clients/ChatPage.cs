using Microsoft.Playwright;
using TracesBot.EndToEnd.Processes;

namespace TracesBot.EndToEnd.Clients;

/// <summary>The chat in the browser: what the person reads, writes and presses.</summary>
internal sealed class ChatPage(IPage page) : IAsyncDisposable
{
    public const float PatienceInMilliseconds = 60_000;

    public static ViewportSize Wide => new() { Width = 1300, Height = 1250 };

    private static ViewportSize Narrow => new() { Width = 620, Height = 1250 };

    private ILocator Bubbles => page.Locator(".fai-OutputCard");

    public async Task Say(string text)
    {
        await page.Locator("[data-lexical-editor=true]").ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>Waits for the newest message or card with these words, and for its being the last one.</summary>
    public async Task<ILocator> Sees(string words)
    {
        await Assertions
            .Expect(Bubbles.Last)
            .ToContainTextAsync(words, new() { Timeout = PatienceInMilliseconds, IgnoreCase = true });

        return Bubbles.Last;
    }

    /// <summary>How many steps the newest card says there are, at the first of them.</summary>
    public async Task<int> Total(Func<int, int, string> stepOf)
    {
        var text = await Bubbles.Last.InnerTextAsync();

        return Enumerable.Range(1, 30).Last(steps => text.Contains(stepOf(1, steps), StringComparison.Ordinal));
    }

    /// <summary>Presses a button of the newest card.</summary>
    public Task Press(string button) => Button(button).ClickAsync();

    /// <summary>Whether the newest card has the button.</summary>
    public async Task<bool> Offers(string button) => await Button(button).CountAsync() > 0;

    /// <summary>Keeps a picture of the window, and one of it made narrow when asked.</summary>
    public async Task Picture(string name, bool narrow = false)
    {
        var folder = Artifacts.Folder("screenshots");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        if (!narrow)
        {
            return;
        }

        await page.SetViewportSizeAsync(Narrow.Width, Narrow.Height);
        // The list of chats slides away.
        await Assertions.Expect(page.GetByRole(AriaRole.Treeitem).First).Not.ToBeInViewportAsync();
        await Bubbles.Last.ScrollIntoViewIfNeededAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-narrow.png") });
        await page.SetViewportSizeAsync(Wide.Width, Wide.Height);
    }

    public async ValueTask DisposeAsync() => await page.CloseAsync();

    private ILocator Button(string name) =>
        Bubbles.Last.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
