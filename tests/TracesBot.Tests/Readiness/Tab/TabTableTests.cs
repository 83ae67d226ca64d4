using TracesBot.Storage;
using TracesBot.Teams;
using TracesBot.Words;

namespace TracesBot.Readiness.Tab;

public sealed class TabTableTests
{
    private static readonly TeamsPerson Chief = TeamsPerson.Named("Table Chief");

    public static TheoryData<string> All => Engines.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_choice_finds_as_many_people_as_the_figures_say(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await PeopleAsync(database);

        var (figures, found) = await database.InSessionAsync(async session =>
        {
            var look = await LookAsync(session);
            var table = new TabTable(session);
            var counts = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var standing in Choices)
            {
                counts[standing] = await table.CountAsync(look, Filter(standing), Token);
            }

            return (TabFigures.Of(ReadinessReport.From(look.Line.Counts)), counts);
        });

        found.ShouldBe(
            new Dictionary<string, long>(StringComparer.Ordinal)
            {
                [TabStanding.Everybody] = figures.Concerned + figures.Exempt,
                [TabStanding.Remaining] = figures.Remaining,
                [TabStanding.Stuck] = figures.Stuck,
                [TabStanding.InProgress] = figures.InProgress,
                [TabStanding.NotStarted] = figures.NotStarted,
                [TabStanding.Ready] = figures.Ready,
                [TabStanding.Said] = figures.Said,
                [TabStanding.Tested] = figures.Tested,
                [TabStanding.Confirmed] = figures.Confirmed,
                [TabStanding.Exempt] = figures.Exempt,
            }
        );
        found.Values.ShouldAllBe(people => people > 0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_choice_finds_the_people_whose_row_says_so(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await PeopleAsync(database);

        foreach (
            var state in new[] { TabStanding.Stuck, TabStanding.NotStarted, TabStanding.Ready, TabStanding.Exempt }
        )
        {
            var rows = await ReadAsync(database, Filter(state));
            rows.ShouldNotBeEmpty();
            rows.ShouldAllBe(row => row.State == state);
        }

        foreach (var evidence in new[] { TabStanding.Said, TabStanding.Tested, TabStanding.Confirmed })
        {
            (await ReadAsync(database, Filter(evidence))).ShouldAllBe(row => row.Evidence == evidence);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_table_is_sorted_by_every_column_in_both_directions(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await PeopleAsync(database);

        foreach (var sort in new[] { "name", "team", "state", "method", "evidence", "since" })
        {
            var up = await ReadAsync(database, Filter() with { Sort = sort });
            var down = await ReadAsync(database, Filter() with { Sort = sort, Direction = "descending" });

            up.Count.ShouldBe(down.Count);
            Key(up[0], sort).ShouldBe(Key(down[^1], sort), sort);
            Key(down[0], sort).ShouldBe(Key(up[^1], sort), sort);
            Key(up[0], sort).ShouldNotBe(Key(down[0], sort), sort);
        }
    }

    [Theory]
    [InlineData("Sqlite", "asa")]
    [InlineData("Sqlite", "ÅSA")]
    [InlineData("Sqlite", "öberg")]
    [InlineData("Sqlite", "åsa oberg")]
    [InlineData("PostgreSql", "asa")]
    [InlineData("PostgreSql", "ÅSA")]
    [InlineData("PostgreSql", "öberg")]
    [InlineData("PostgreSql", "åsa oberg")]
    public async Task A_name_is_found_with_and_without_its_dots_and_rings(string engine, string written)
    {
        await using var database = await Engines.CreateAsync(engine);
        await PeopleAsync(database);

        var rows = await ReadAsync(database, Filter() with { Name = written });

        rows.Select(row => row.Name).ShouldBe(["Åsa Öberg"]);
    }

    private static string[] Choices =>
        [
            TabStanding.Everybody,
            TabStanding.Remaining,
            TabStanding.Stuck,
            TabStanding.InProgress,
            TabStanding.NotStarted,
            TabStanding.Ready,
            TabStanding.Said,
            TabStanding.Tested,
            TabStanding.Confirmed,
            TabStanding.Exempt,
        ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TabFilter Filter(string? standing = null) =>
        new(Team: null, standing, Method: null, Name: null, Sort: null, Direction: null, Page: null);

    private static string? Key(TabRow row, string sort) =>
        sort switch
        {
            "name" => row.Name,
            "team" => row.Team,
            "state" => row.State,
            "method" => row.Method,
            "evidence" => row.Evidence,
            _ => row.Since,
        };

    private static Task<IReadOnlyList<TabRow>> ReadAsync(TestDatabase database, TabFilter filter) =>
        database.InSessionAsync<IReadOnlyList<TabRow>>(async session =>
        {
            var look = await LookAsync(session);
            var people = await new TabTable(session).ReadAsync(look, filter, skip: 0, size: 100, Token);

            return [.. people.Select(person => TabRow.Of(person, look.Zone, look.Phrases.Readiness))];
        });

    private static async Task<TabLook> LookAsync(Session session)
    {
        var viewer = new Viewer(Chief.AadObjectId, Chief.Upn);
        var line = MaskedLine.Of(await new ReadinessStore(session).CountAsync(viewer, Token), smallest: 0);

        return new TabLook(
            viewer,
            new SeenLine(Team: null, line),
            Phrases.Swedish,
            TimeZoneInfo.Utc,
            new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)
        );
    }

    private static async Task PeopleAsync(TestDatabase database)
    {
        var organisation = new Organisation(database.Database);
        var day = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
        await organisation.AddAsync(Chief, "Heads", manager: null);
        await organisation.AddAsync("Åsa Öberg", "B", Chief, Progress.Switched("bankid", "said"));
        await organisation.AddAsync("Bo Ek", "A", Chief, Progress.Switched("freja", "tested") with { At = day });
        await organisation.AddAsync("Cia Alm", "A", Chief, Progress.Switched("passkey", "confirmed"));
        await organisation.AddAsync("Dan Lo", "A", Chief, new Progress("with-backup", "bankid", "of another kind"));
        await organisation.AddAsync("Eva By", "B", Chief, new Progress("started", Stuck: true));
        await organisation.AddAsync("Fia Dal", "B", Chief, new Progress("reopened"));
        await organisation.AddAsync("Gun Hed", "B", Chief);
        await organisation.AddAsync("Hal Ros", "C", Chief, new Progress("exempt", Stuck: true));
    }
}
