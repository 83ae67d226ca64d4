using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TracesBot.Cli.Doctor;
using TracesBot.Clocks;
using TracesBot.Knowledge;
using TracesBot.Storage;

namespace TracesBot.Cli;

public sealed class DoctorTests
{
    private const string AppId = "00000000-0000-4000-8000-000000000001";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Engines => Storage.Engines.All;

    [Theory]
    [InlineData("", "SingleTenant", false, "Ok")]
    [InlineData(null, null, false, "Ok")]
    [InlineData(AppId, "SingleTenant", true, "Ok")]
    [InlineData(AppId, "MultiTenant", false, "Warning")]
    [InlineData("my-bot", "SingleTenant", true, "Fault")]
    public void An_identity_is_a_GUID_and_knows_its_tenants(
        string? appId,
        string? type,
        bool knowsTenants,
        string level
    ) => IdentityCheck.Of(appId, type, knowsTenants).Level.ToString().ShouldBe(level);

    [Theory]
    [InlineData("smba.trafficmanager.net", "Ok")]
    [InlineData("SMBA.trafficmanager.net", "Ok")]
    [InlineData("smba.infra.gcc.teams.microsoft.com", "Warning")]
    [InlineData("https://smba.trafficmanager.net", "Fault")]
    [InlineData("smba.trafficmanager.net/teams", "Fault")]
    public void A_service_host_is_a_host_and_one_of_them_is_that_of_Teams(string host, string level) =>
        SettingsCheck.HostsOf([host]).ShouldHaveSingleItem().Level.ToString().ShouldBe(level);

    [Theory]
    [InlineData(null, 1, "Ok")]
    [InlineData(null, 60, "Warning")]
    [InlineData("2025-06-16T09:00+02:00", 1, "Warning")]
    public void A_moved_clock_is_told(string? start, double speed, string level) =>
        SettingsCheck
            .ClockOf(
                new ClockOptions
                {
                    Start = start is null ? null : DateTimeOffset.Parse(start, CultureInfo.InvariantCulture),
                    Speed = speed,
                }
            )
            .Level.ToString()
            .ShouldBe(level);

    [Theory]
    [InlineData(new int[0], "Ok", "none has run")]
    [InlineData(new[] { 0, 1, 90 }, "Ok", "2 running")]
    [InlineData(new[] { 90 }, "Warning", "2026-11-23 07:30")]
    public void Nodes_that_have_told_lately_run(int[] minutesAgo, string level, string message)
    {
        var finding = StorageCheck.OfNodes(
            [.. minutesAgo.Select(minutes => new StorageCheck.Node { SeenAt = Now.AddMinutes(-minutes) })],
            Now
        );

        finding.Level.ToString().ShouldBe(level);
        finding.Message.ShouldContain(message);
    }

    [Fact]
    public void Texts_past_their_date_are_named()
    {
        var knowledge = KnowledgeBase.Load(Path.Combine(AppContext.BaseDirectory, "Knowledge"));

        ContentCheck.OfTopics(knowledge.Topics, DateOnly.MinValue).Level.ShouldBe(Level.Ok);
        var late = ContentCheck.OfTopics(knowledge.Topics, DateOnly.MaxValue);
        late.Level.ShouldBe(Level.Warning);
        late.Message.ShouldContain("and others");
    }

    [Fact]
    public void Every_fault_in_the_content_is_told_with_its_file_and_line()
    {
        var check = new Check("content", "Correct the file.", (_, _) => Task.FromResult<IReadOnlyList<Finding>>([]));
        var exception = new ContentException([
            new ContentFault("a.md", 3, "is empty"),
            new ContentFault("b.md", 1, "is odd"),
        ]);

        var findings = Checkup.Failed(check, exception);

        findings.Select(finding => finding.Message).ShouldBe(["a.md:3: is empty", "b.md:1: is odd"]);
        findings.ShouldAllBe(finding => finding.Level == Level.Fault && finding.Remedy == "Correct the file.");
    }

    [Fact]
    public void Only_a_fault_makes_the_command_fail()
    {
        Finding[] findings = [Finding.Ok("a", "well"), Finding.Warning("b", "so-so", "do this")];

        DoctorCommand.ExitCode(findings).ShouldBe(0);
        DoctorCommand.ExitCode([.. findings, Finding.Fault("c", "ill", "do that")]).ShouldBe(1);
        DoctorCommand.ToText(findings).ShouldContain("-> do this");
        var json = JsonNode.Parse(DoctorCommand.ToJson(findings))!;
        ((bool)json["ok"]!).ShouldBeTrue();
        ((string?)json["findings"]![1]!["level"]).ShouldBe("warning");
    }

    [Fact]
    public async Task A_bot_that_has_not_run_yet_is_examined_without_leaving_a_trace()
    {
        var file = Path.Combine(Path.GetTempPath(), $"tracesbot-{Guid.NewGuid():N}.db");

        var findings = await Checkup.RunAsync(
            [$"--Storage:ConnectionString=Data Source={file}", "--MicrosoftAppId=", "--Campaign:File=missing.yml"],
            TestContext.Current.CancellationToken
        );

        File.Exists(file).ShouldBeFalse();
        LevelOf(findings, "database").ShouldBe(Level.Ok);
        LevelOf(findings, "campaign").ShouldBe(Level.Fault);
        // Outside Development a bot without an identity does not start.
        LevelOf(findings, "identity").ShouldBe(Level.Fault);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_database_of_an_older_version_lacks_the_newer_scripts(string engine)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var database = await Storage.Engines.CreateAsync(engine);
        var migrator = new Migrator(database.Database, TimeProvider.System, NullLogger<Migrator>.Instance);

        (await migrator.PendingAsync(cancellation)).ShouldBeEmpty();
        await database.InSessionAsync(session =>
            session.ExecuteAsync("delete from migration where name = '0001_people.sql'", values: null, cancellation)
        );

        (await migrator.PendingAsync(cancellation)).ShouldBe(["0001_people.sql"]);
        StorageCheck.OfMigrations("a database", ["0001_people.sql"]).Level.ShouldBe(Level.Warning);
    }

    [Fact]
    public async Task An_empty_database_lacks_every_script()
    {
        var options = new StorageOptions { ConnectionString = "Data Source=:memory:" };
        await using var database = new Database(Options.Create(options));
        var migrator = new Migrator(database, TimeProvider.System, NullLogger<Migrator>.Instance);

        (await migrator.PendingAsync(TestContext.Current.CancellationToken)).ShouldContain(
            "0001_people.sql",
            StringComparer.Ordinal
        );
    }

    private static Level LevelOf(IReadOnlyList<Finding> findings, string check) =>
        findings.Single(finding => string.Equals(finding.Check, check, StringComparison.Ordinal)).Level;
}
