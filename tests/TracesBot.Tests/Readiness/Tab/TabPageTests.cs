using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TracesBot.Readiness.Tab;

/// <summary>The page's own files, and what browsers are told about them.</summary>
public sealed partial class TabPageTests(TabFixture bot) : IClassFixture<TabFixture>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wwwroot", "readiness");

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".js" or ".css" or ".svg")
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')),
        ];

    [Theory]
    [InlineData("/readiness")]
    [InlineData("/readiness/page.js")]
    [InlineData("/readiness/api/texts")]
    [InlineData("/readiness/api/report")]
    [InlineData("/readiness/nothing-here")]
    public async Task A_browser_runs_nothing_but_the_pages_own_files_and_only_Teams_may_frame_them(string path)
    {
        using var response = await GetAsync(path);

        var policy = Header(response, "Content-Security-Policy").Split("; ");
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("script-src 'self'");
        policy.ShouldContain("style-src 'self'");
        policy.ShouldContain("connect-src 'self'");
        policy.ShouldContain("base-uri 'none'");
        policy.ShouldContain(rule =>
            rule.StartsWith("frame-ancestors https://teams.microsoft.com ", StringComparison.Ordinal)
        );
        policy.ShouldNotContain(rule => rule.Contains("unsafe", StringComparison.Ordinal));
        Header(response, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(response, "Referrer-Policy").ShouldBe("no-referrer");
        response.Headers.Contains("X-Frame-Options").ShouldBeFalse("Teams could not show the page.");
    }

    [Fact]
    public async Task Nothing_of_a_line_stays_in_the_browser()
    {
        using var data = await GetAsync("/readiness/api/report");
        using var page = await GetAsync("/readiness");

        Header(data, "Cache-Control").ShouldBe("no-store");
        Header(page, "Cache-Control").ShouldBe("no-cache");
    }

    [Fact]
    public async Task The_page_comes_as_it_was_written_with_all_that_it_names()
    {
        using var response = await GetAsync("/readiness");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var named = Named.Matches(text).Select(match => match.Value).ToList();
        named.Count.ShouldBeGreaterThan(3);
        foreach (var file in named)
        {
            using var found = await GetAsync(file);
            ((int)found.StatusCode).ShouldBe(200, file);
        }

        text.ShouldNotContain("style=");
        text.ShouldNotContain("<script>");
        text.ShouldNotContain("https://");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_file_of_the_page_is_served(string file)
    {
        using var response = await GetAsync($"/readiness/{file}");

        ((int)response.StatusCode).ShouldBe(200);
    }

    [Theory]
    [InlineData("MicrosoftTeams.min.js")]
    [InlineData("chart.umd.min.js")]
    public async Task A_library_is_the_one_that_was_looked_at(string file)
    {
        var bytes = await File.ReadAllBytesAsync(
            Path.Combine(Folder, "lib", file),
            TestContext.Current.CancellationToken
        );
        var listed = await File.ReadAllTextAsync(
            Path.Combine(Folder, "lib", "README.md"),
            TestContext.Current.CancellationToken
        );

        listed.ShouldContain($"{file}` | `{Convert.ToHexStringLower(SHA256.HashData(bytes))}`");
    }

    [Fact]
    public async Task Both_languages_have_every_word_that_the_page_asks_for()
    {
        var texts = (await bot.AskAsync(authorization: null, "texts")).Json;

        Paths(texts["sv"]!).ShouldBe(Paths(texts["en"]!));
        var scripts = await Task.WhenAll(
            Directory
                .EnumerateFiles(Folder)
                .Where(file => Path.GetExtension(file) is ".js" or ".html")
                .Select(file => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))
        );
        var asked = Asked
            .Matches(string.Concat(scripts))
            .Select(match => match.Groups["word"].Value)
            .Distinct()
            .ToList();
        asked.Count.ShouldBeGreaterThan(30);
        var known = Members(texts["sv"]!["words"]!).Concat(Members(texts["sv"]!["shared"]!)).ToList();
        asked.Except(known).ShouldBeEmpty();
        // The rest the bot says itself, in a refusal, or the direction of a table names.
        known
            .Except(asked)
            .ShouldBe(
                ["ascending", "descending", "foreignTeam", "keysMissing", "notAManager", "smallGroup", "unknownFilter"],
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData("Tab:Resource", "https://bot.example.se")]
    [InlineData("Tab:FrameAncestors:0", "http://teams.microsoft.com")]
    [InlineData("Tab:FrameAncestors:0", "https://teams.microsoft.com; script-src *")]
    [InlineData("Tab:FrameAncestors:0", "*")]
    public void A_setting_that_would_let_strangers_in_is_refused(string key, string value)
    {
        var options = new TabOptions { FrameAncestors = ["https://*.cloud.microsoft"] };
        new TabOptionsCheck().Validate(name: null, options).Succeeded.ShouldBeTrue();

        if (key is "Tab:Resource")
        {
            options.Resource = value;
        }
        else
        {
            options.FrameAncestors = [value];
        }

        new TabOptionsCheck().Validate(name: null, options).Failed.ShouldBeTrue();
    }

    [GeneratedRegex("(?<=(src|href)=\")/[^\"]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named { get; }

    [GeneratedRegex(
        "(\\bword\\(|\\bshared\\(|data-word=|data-shared=)\"(?<word>\\w+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Asked { get; }

    private Task<HttpResponseMessage> GetAsync(string path) =>
        bot.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static string Header(HttpResponseMessage response, string name) =>
        string.Join(", ", response.Headers.GetValues(name));

    private static IEnumerable<string> Members(JsonNode node) => node.AsObject().Select(member => member.Key);

    private static IReadOnlyList<string> Paths(JsonNode node) =>
        [
            .. node.AsObject()
                .SelectMany(member =>
                    member.Value is JsonObject inner
                        ? Paths(inner).Select(path => $"{member.Key}.{path}")
                        : [member.Key]
                )
                .Order(StringComparer.Ordinal),
        ];
}
