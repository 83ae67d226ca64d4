using System.Buffers.Binary;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using TracesBot.Readiness.Tab;

namespace TracesBot;

public sealed partial class ManifestTests
{
    private const string Root = "https://developer.microsoft.com/en-us/json-schemas/teams/v1.25/";

    private static readonly string Repository = FindRepository();

    // Teams' own limits: the schema allows longer commands than the store takes.
    private static readonly (string Ending, int Length)[] Limits =
    [
        ("name.short", 30),
        ("name.full", 100),
        ("description.short", 80),
        ("description.full", 4000),
        ("staticTabs[1].name", 128),
        (".title", 32),
        (".description", 128),
    ];

    private static readonly Dictionary<string, string> English = Translatable(Json("manifest/manifest.json"));

    private static readonly Dictionary<string, string> Swedish = Json("manifest/sv.json")
        .Where(member => !string.Equals(member.Key, "$schema", StringComparison.Ordinal))
        .ToDictionary(member => member.Key, member => (string)member.Value!, StringComparer.Ordinal);

    [Theory]
    [InlineData("manifest/manifest.json", "MicrosoftTeams.schema.json")]
    [InlineData("manifest/sv.json", "MicrosoftTeams.Localization.schema.json")]
    public async Task An_administrator_uploads_files_that_follow_the_official_schema(string file, string schemaFile)
    {
        var path = PathOf($"tests/TracesBot.Tests/Schemas/{schemaFile}");
        var schema = await JsonSchema.FromFileAsync(path, TestContext.Current.CancellationToken);
        var text = await File.ReadAllTextAsync(PathOf(file), TestContext.Current.CancellationToken);

        schema.Validate(text).Select(error => error.ToString()).ShouldBeEmpty();
        ((string?)Json(file)["$schema"]).ShouldBe(Root + schemaFile);
    }

    [Fact]
    public void An_administrator_uploads_a_manifest_whose_versions_Teams_can_read()
    {
        var manifest = Json("manifest/manifest.json");

        // The schema says these too, but in words that the validator skips.
        ((string?)manifest["manifestVersion"]).ShouldBe("1.25");
        ((string)manifest["version"]!).ShouldMatch(@"^\d+\.\d+\.\d+$");
    }

    [Fact]
    public void A_person_with_Teams_in_Swedish_finds_every_text_in_Swedish()
    {
        Swedish.Keys.ShouldBe(English.Keys, ignoreOrder: true);
        Swedish
            .Where(text => string.Equals(text.Value, English[text.Key], StringComparison.Ordinal))
            .Select(text => text.Key)
            .ShouldBe(["name.short"]);
    }

    [Fact]
    public void A_person_with_Teams_in_another_language_finds_the_English_texts()
    {
        var languages = Json("manifest/manifest.json")["localizationInfo"]!;

        ((string?)languages["defaultLanguageTag"]).ShouldBe("en");
        var only = languages["additionalLanguages"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)only["languageTag"]).ShouldBe("sv");
        File.Exists(PathOf($"manifest/{(string?)only["file"]}")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("sv")]
    public void A_person_sees_no_text_cut_short(string language)
    {
        var tooLong =
            from text in TextsIn(language)
            let limit = Limits.First(limit => text.Key.EndsWith(limit.Ending, StringComparison.Ordinal))
            where text.Value.Length > limit.Length
            select $"{text.Key}: {text.Value.Length}";

        tooLong.ShouldBeEmpty();
        TextsIn(language)
            .Values.ShouldAllBe(text => !string.IsNullOrWhiteSpace(text) && text.Trim().Length == text.Length);
    }

    [Theory]
    [InlineData("en", "Help")]
    [InlineData("sv", "Hjälp")]
    public void A_person_finds_help_and_at_most_ten_different_commands_wherever_the_bot_is(string language, string help)
    {
        var menus = TextsIn(language)
            .Where(text => Title.IsMatch(text.Key))
            .GroupBy(text => Title.Match(text.Key).Value, text => text.Value, StringComparer.Ordinal)
            .Select(menu => menu.ToList())
            .ToList();

        Covered().ShouldBe(Strings(Bot()["scopes"]!), ignoreOrder: true);
        menus.ShouldAllBe(menu => menu.Contains(help, StringComparer.Ordinal));
        menus.ShouldAllBe(menu =>
            menu.Count <= 10 && menu.Distinct(StringComparer.OrdinalIgnoreCase).Count() == menu.Count
        );
    }

    [Fact]
    public void A_person_meets_the_bot_under_one_name()
    {
        string[] names = [English["name.short"], Swedish["name.short"]];

        names.ShouldAllBe(name => name == "TracesBot");
        English["name.full"].ShouldStartWith("TracesBot");
        Swedish["name.full"].ShouldStartWith("TracesBot");
    }

    [Fact]
    public void A_manager_finds_the_page_after_the_chat_and_Teams_may_tell_it_who_they_are()
    {
        var manifest = Json("manifest/manifest.json");
        var page = new Uri((string)ReadinessTab(manifest)["contentUrl"]!);
        var app = manifest["webApplicationInfo"]!;

        ((string?)manifest["staticTabs"]![0]!["entityId"]).ShouldBe("conversations");
        page.Scheme.ShouldBe("https");
        page.AbsolutePath.ShouldBe(TabEndpoints.Page);
        Strings(manifest["validDomains"]!).ShouldBe([page.Host]);
        ((string?)app["id"]).ShouldBe((string?)Bot()["botId"]);
        ((string?)app["resource"]).ShouldBe($"api://{page.Host}/{(string?)Bot()["botId"]}");
    }

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void A_person_sees_an_icon_of_the_size_that_Teams_asks_for(string icon, int pixels)
    {
        var file = (string)Json("manifest/manifest.json")["icons"]![icon]!;
        ReadOnlySpan<byte> header = File.ReadAllBytes(PathOf($"manifest/{file}")).AsSpan(0, 26);

        header[..8].ToArray().ShouldBe("\u0089PNG\r\n\u001a\n".Select(letter => (byte)letter));
        BinaryPrimitives.ReadInt32BigEndian(header[16..]).ShouldBe(pixels);
        BinaryPrimitives.ReadInt32BigEndian(header[20..]).ShouldBe(pixels);
        header[25].ShouldBe((byte)6, "colours with transparency");
    }

    [GeneratedRegex(@"^bots\[0\]\.commandLists\[\d+\](?=\.commands\[\d+\]\.title$)", RegexOptions.None, 1000)]
    private static partial Regex Title { get; }

    private static Dictionary<string, string> TextsIn(string language) => language is "en" ? English : Swedish;

    private static JsonNode ReadinessTab(JsonObject manifest) => manifest["staticTabs"]!.AsArray()[1]!;

    private static JsonNode Bot() => Json("manifest/manifest.json")["bots"]!.AsArray().ShouldHaveSingleItem()!;

    private static IEnumerable<string> Covered() =>
        Bot()["commandLists"]!.AsArray().SelectMany(list => Strings(list!["scopes"]!));

    private static IEnumerable<string> Strings(JsonNode array) => array.AsArray().Select(item => (string)item!);

    private static Dictionary<string, string> Translatable(JsonObject manifest)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in new[] { "name", "description" })
        {
            Add(texts, path, manifest[path]!.AsObject());
        }

        texts.Add("staticTabs[1].name", (string)ReadinessTab(manifest)["name"]!);
        var lists = manifest["bots"]![0]!["commandLists"]!.AsArray();
        for (var i = 0; i < lists.Count; i++)
        {
            var commands = lists[i]!["commands"]!.AsArray();
            for (var j = 0; j < commands.Count; j++)
            {
                Add(texts, $"bots[0].commandLists[{i}].commands[{j}]", commands[j]!.AsObject());
            }
        }

        return texts;
    }

    private static void Add(Dictionary<string, string> texts, string path, JsonObject members)
    {
        foreach (var (name, value) in members)
        {
            texts.Add($"{path}.{name}", (string)value!);
        }
    }

    private static JsonObject Json(string file) => JsonNode.Parse(File.ReadAllText(PathOf(file)))!.AsObject();

    private static string PathOf(string file) => Path.Combine(Repository, file);

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "TracesBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests are not inside the repository.");
    }
}
