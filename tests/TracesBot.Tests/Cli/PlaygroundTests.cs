using TracesBot.Cli.Demo;
using TracesBot.Cli.Playground;
using YamlDotNet.RepresentationModel;

namespace TracesBot.Cli;

public sealed class PlaygroundTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracesbot-");

    private static readonly string[] UserKeys =
    [
        "id",
        "name",
        "userPrincipleName",
        "aadObjectId",
        "givenName",
        "surname",
        "email",
    ];

    public static TheoryData<string> Everybody => [.. DemoPeople.Load().All.Select(person => person.Name)];

    [Theory]
    [MemberData(nameof(Everybody))]
    public void The_configuration_is_one_that_Playground_accepts_for_whoever_sits_there(string name)
    {
        var person = DemoPeople.Load().Find(name).ShouldNotBeNull();
        var root = Parse(PlaygroundFile.For(person));

        Keys(root)
            .ShouldBe(
                ["version", "tenantId", "bot", "currentUser", "users", "personalChat", "groupChat", "team"],
                "Playground refuses a file with more or less in it"
            );
        Text(root["version"]).ShouldBe("0.1.1");
        Guid.TryParse(Text(root["tenantId"]), out _).ShouldBeTrue();
        Text(root["bot"]["name"]).ShouldBe("TracesBot");
        Text(root["currentUser"]["name"]).ShouldBe(name);
        var users = ((YamlSequenceNode)root["users"]).Children;
        users.Count.ShouldBe(5);
        ((YamlSequenceNode)root["team"]["channels"]).Children.ShouldHaveSingleItem();
        YamlNode[] everybody = [root["currentUser"], .. users];
        everybody.ShouldAllBe(user => Keys(user).SequenceEqual(UserKeys));
        everybody.ShouldAllBe(user => IsGuid(user["aadObjectId"]));
        everybody.Select(user => Text(user["aadObjectId"])).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Fact]
    public void Somebody_has_the_same_chat_every_time_and_nobody_else_has_it()
    {
        var chats = DemoPeople
            .Load()
            .All.Select(person => Text(Parse(PlaygroundFile.For(person))["personalChat"]["id"]))
            .ToList();

        chats.ShouldBeUnique(StringComparer.Ordinal);
        chats[0].ShouldBe(Text(Parse(PlaygroundFile.For(DemoPeople.Load().First))["personalChat"]["id"]));
    }

    [Theory]
    [InlineData("Åsa", "Åsa Öberg")]
    [InlineData("asa", "Åsa Öberg")]
    [InlineData("malin åkesson", "Malin Åkesson")]
    [InlineData("strom", "Örjan Ström")]
    [InlineData("ek", "Göran Ek")]
    [InlineData("Anna", null)]
    public void People_are_found_by_any_of_their_names(string typed, string? name) =>
        DemoPeople.Load().Find(typed)?.Name.ShouldBe(name);

    [Theory]
    [InlineData("Listening on 56150", 56150)]
    [InlineData("Listening on 41234 ", 41234)]
    [InlineData("Listening on port", null)]
    [InlineData("npm warn Listening on 1", null)]
    [InlineData("", null)]
    public void The_port_is_read_from_what_Playground_says(string line, int? port) =>
        PlaygroundProcess.PortIn(line).ShouldBe(port);

    [Theory]
    [InlineData("UTC", "Europe/Stockholm")]
    [InlineData("Europe/Helsinki", "Europe/Helsinki")]
    public void Playground_has_the_machines_zone_unless_that_is_nobodys(string machine, string zone) =>
        PlaygroundProcess.ZoneFor(TimeZoneInfo.FindSystemTimeZoneById(machine)).ShouldBe(zone);

    [Fact]
    public async Task A_Playground_that_starts_tells_its_port_and_one_that_fails_tells_why()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The stand-ins for npx are shell scripts.");
        var cancellation = TestContext.Current.CancellationToken;
        var place = PlaygroundFolder.Write(_folder.FullName, DemoPeople.Load());
        var messages = new Uri("http://127.0.0.1:3978/api/messages");

        using var works = PlaygroundProcess.Start(
            Script(place, "works", "echo Listening on 4711; sleep 60"),
            messages,
            place
        );
        using var fails = PlaygroundProcess.Start(
            Script(place, "fails", "echo npm error no network >&2; exit 1"),
            messages,
            place
        );

        (await works!.WaitForPortAsync(TimeSpan.FromMinutes(1), cancellation)).ShouldBe(4711);
        (await fails!.WaitForPortAsync(TimeSpan.FromMinutes(1), cancellation)).ShouldBeNull();
        await fails.WaitForEndAsync(cancellation);
        fails.LastWords().ShouldContain("npm error no network", StringComparer.Ordinal);
        PlaygroundProcess.Start(Path.Combine(place.Path, "missing"), messages, place).ShouldBeNull();
    }

    [Fact]
    public void A_program_is_found_where_the_search_path_says()
    {
        var folder = _folder.FullName;
        var program = Path.Combine(folder, "npx");
        File.WriteAllText(program, "");

        Programs.Find("npx", $"/nowhere{Path.PathSeparator}{folder}").ShouldBe(program);
        Programs.Find("npx", "/nowhere").ShouldBeNull();
        Programs.Find("npx", searchPath: null).ShouldBeNull();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Script(PlaygroundFolder place, string name, string commands)
    {
        var path = Path.Combine(place.Path, name);
        File.WriteAllText(path, $"#!/bin/sh\n{commands}\n");
        if (OperatingSystem.IsLinux())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }

    private static YamlMappingNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));

        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static IEnumerable<string> Keys(YamlNode node) => ((YamlMappingNode)node).Children.Keys.Select(Text);

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    private static bool IsGuid(YamlNode node) => Guid.TryParse(Text(node), out _);
}
