using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using TracesBot.Chat;
using TracesBot.People;
using TracesBot.Storage;
using TracesBot.Turns;
using Person = TracesBot.Chat.Person;

namespace TracesBot.Graph;

/// <summary>A bot that may use Microsoft Graph, with a directory of its own.</summary>
public class GraphFixture : BotFixture
{
    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal)
    {
        ["Graph:Sync"] = "true",
        ["Graph:Install"] = "true",
        ["Graph:TeamsAppId"] = "cccccccc-0000-4000-8000-000000000001",
        ["Graph:RequestsPerSecond"] = "100",
    };

    /// <summary>Gets the clock of what a test does by hand. That of the bot stands still, so nothing happens beside it.</summary>
    public FakeTimeProvider Calendar { get; } = new(Monday);

    protected override IReadOnlyDictionary<string, string> Settings => _settings;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static async Task<GraphFixture> StartAsync(params IEnumerable<(string Key, string Value)> settings)
    {
        var fixture = new GraphFixture();
        foreach (var (key, value) in settings)
        {
            fixture._settings[key] = value;
        }

        await fixture.InitializeAsync();

        return fixture;
    }

    internal static Task<GraphFixture> StartAsync(StorageOptions storage) =>
        StartAsync(
            ("Storage:Provider", storage.Provider.ToString()),
            ("Storage:ConnectionString", storage.ConnectionString)
        );

    internal Task<SyncOutcome> SyncAsync() =>
        Services.GetRequiredService<RosterSync>().RunAsync(keep: true, manyLeavers: false, Token);

    internal async Task<(long Added, long Changed, long Unchanged, long Left, int Bad)> SyncedAsync()
    {
        var roster = (await SyncAsync()).Roster;

        return (roster.Added, roster.Changed, roster.Unchanged, roster.Left, roster.Bad.Count);
    }

    internal AppInstalls Installs =>
        new(
            Services.GetRequiredService<GraphClient>(),
            Services.GetRequiredService<InstallStore>(),
            Services.GetRequiredService<IOptions<GraphOptions>>(),
            Calendar
        );

    internal GraphRound NewRound() =>
        new(
            Services.GetRequiredService<RosterSync>(),
            Installs,
            Services.GetRequiredService<RoleGroups>(),
            Services.GetRequiredService<DirectoryStore>(),
            Services.GetRequiredService<IOptions<GraphOptions>>(),
            Calendar,
            NullLogger<GraphRound>.Instance
        );

    internal Task<InstallTally> InstallAsync() => Installs.RunAsync(Token);

    /// <summary>Writes people into the roster.</summary>
    internal async Task ListAsync(params IEnumerable<Person> people)
    {
        await using var session = new Session(Services.GetRequiredService<Database>());
        foreach (var person in people)
        {
            await session.ExecuteAsync(
                "insert into roster (person_id, upn, display_name, team) values (@Id, @Upn, @Name, 'Import')",
                new
                {
                    person.Id,
                    person.Teams.Upn,
                    person.Teams.Name,
                },
                Token
            );
        }

        await session.CommitAsync(Token);
    }

    internal Task<IReadOnlyList<Listed>> RosterAsync() =>
        Services
            .GetRequiredService<Database>()
            .ReadAsync<Listed>(
                "select upn, display_name, team, manager_upn, language, active from roster order by upn",
                values: null,
                Token
            );

    internal async Task<Listed> ListedAsync(string upn) =>
        (await RosterAsync()).Single(row => string.Equals(row.Upn, upn, StringComparison.Ordinal));

    internal async Task<long> CountAsync(string table) =>
        (
            await Services
                .GetRequiredService<Database>()
                .ReadAsync<long>($"select count(*) from {table}", values: null, Token)
        ).Single();

    internal async Task<int> ReadTeamsAsync()
    {
        using var reading = new TeamReading(
            Services.GetRequiredService<Database>(),
            Services.GetRequiredService<TeamMembers>(),
            Services.GetRequiredService<IOptions<RosterOptions>>(),
            Calendar,
            NullLogger<TeamReading>.Instance
        );

        return await reading.RunAsync(Token);
    }
}

internal sealed record Listed
{
    public string Upn { get; init; } = "";
    public string DisplayName { get; init; } = "";
    public string Team { get; init; } = "";
    public string? ManagerUpn { get; init; }
    public string? Language { get; init; }
    public long Active { get; init; }
}
