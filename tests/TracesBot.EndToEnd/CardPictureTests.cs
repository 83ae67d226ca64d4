using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TracesBot.Cards;
using TracesBot.EndToEnd.Clients;
using TracesBot.EndToEnd.Processes;
using TracesBot.Words;

namespace TracesBot.EndToEnd;

/// <summary>Every card in the official renderer. The pictures are kept in artifacts/cards.</summary>
public sealed class CardPictureTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>The renderer of schema 1.5 and 1.6, which Teams' own is built on.</summary>
    private const string Renderer = "3.0.5";
    private const string MarkdownVersion = "14.1.0";

    /// <summary>As wide as a card in Teams on a computer, and as on a small telephone.</summary>
    private const int Wide = 480;
    private const int Narrow = 320;
    private const int Tallest = 1600;

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task The_official_renderer_draws_every_card_without_complaint(string tag)
    {
        var page = await Open();
        var language = tag is "sv" ? Language.Swedish : Language.English;
        List<string> complaints = [];
        var cards = await Different(language);
        // The dark ones are narrow: the theme changes nothing but the colours, so each width needs to be seen once.
        foreach (var (theme, width) in new[] { ("light", Wide), ("dark", Narrow) })
        {
            var folder = Artifacts.Folder(Path.Combine("cards", tag, theme));
            await page.SetViewportSizeAsync(width, Tallest);
            foreach (var (name, card) in cards)
            {
                var shown = await page.EvaluateAsync<Shown>(
                    "([tree, theme]) => show(JSON.parse(tree), theme)",
                    new[] { card.ToJsonString(), theme }
                );
                complaints.AddRange(shown.Complaints.Select(complaint => $"{name}: {complaint}"));
                await page.ScreenshotAsync(
                    new()
                    {
                        Path = Path.Combine(folder, $"{name}.png"),
                        Clip = new() { Width = width, Height = Math.Min(shown.Height, Tallest) },
                    }
                );
            }
        }

        await page.CloseAsync();
        complaints.ShouldBeEmpty();
    }

    /// <summary>Whoever is locked out goes through the reset first, whichever method comes then: one way shows it.</summary>
    private const string Recovered = "switch-eu-login-app";

    // Much is the same before the date and after it, and on the ways to one method and to another.
    private static async Task<IReadOnlyList<NamedCard>> Different(Language language)
    {
        var after = await CardAlbum.GatherAsync(language, CardAlbum.After);
        var before = await CardAlbum.GatherAsync(language, CardAlbum.Before);

        return
        [
            .. after
                .Concat(before.Select(card => card with { Name = $"{card.Name}-before" }))
                .Where(card =>
                    !card.Name.Contains(SwitchTour.LockedOut, StringComparison.Ordinal)
                    || card.Name.Contains(Recovered, StringComparison.Ordinal)
                )
                .DistinctBy(card => Looks(card.Card), StringComparer.Ordinal),
        ];
    }

    private static string Looks(JsonObject card)
    {
        var copy = (JsonObject)card.DeepClone();
        foreach (var button in CardParts.Buttons(copy))
        {
            button.Remove("data");
            button.Remove("fallback");
        }

        return copy.ToJsonString();
    }

    private async Task<IPage> Open()
    {
        var renderer = await NpmPackage.Fetch("card-renderer", "adaptivecards", Renderer);
        var markdown = await NpmPackage.Fetch("card-renderer", "markdown-it", MarkdownVersion);
        var page = await browser.OpenEmpty(Wide);
        await page.SetContentAsync("<!doctype html><div id='ground'></div>");
        await page.AddStyleTagAsync(new() { Path = Own("card-page.css") });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(renderer, "dist", "adaptivecards.js") });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(markdown, "dist", "markdown-it.min.js") });
        await page.AddScriptTagAsync(new() { Path = Own("card-page.js") });

        return page;
    }

    /// <param name="Height">How tall the card is on the page.</param>
    private sealed record Shown(string[] Complaints, int Height)
    {
        public Shown()
            : this([], 0) { }
    }

    private static string Own(string file) => Path.Combine(AppContext.BaseDirectory, "Clients", file);
}
