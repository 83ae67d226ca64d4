using System.Text;
using TracesBot.Storage;

namespace TracesBot.People;

public sealed class RosterImportTests
{
    private const string Header =
        "aadObjectId,userPrincipalName,displayName,team,managerUserPrincipalName,language,timeZone";

    public static TheoryData<string> All => Engines.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_same_file_twice_changes_nothing_the_second_time(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        string[] lines =
        [
            Line(1, "asa", manager: null),
            Line(2, "eva", manager: "asa"),
            Line(3, "nils", manager: "asa"),
        ];

        (await ImportAsync(database, lines)).ShouldBe((3, 0, 0, 0, 0));
        var before = await RosterAsync(database);
        (await ImportAsync(database, lines)).ShouldBe((0, 0, 3, 0, 0));

        (await RosterAsync(database)).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Somebody_who_is_not_listed_any_more_has_left_and_comes_back_when_listed_again(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await ImportAsync(database, Line(1, "asa"), Line(2, "eva"));

        (await ImportAsync(database, Line(1, "asa"))).ShouldBe((0, 0, 1, 1, 0));
        (await RosterAsync(database)).Single(row => row.Upn is "eva@example.se").Active.ShouldBe(0);
        (await ImportAsync(database, Line(1, "asa"))).ShouldBe((0, 0, 1, 0, 0));

        (await ImportAsync(database, Line(1, "asa"), Line(2, "eva"))).ShouldBe((0, 1, 1, 0, 0));
        (await RosterAsync(database)).ShouldAllBe(row => row.Active == 1);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Somebody_whose_line_is_bad_is_still_listed_and_stays_as_they_were(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await ImportAsync(database, Line(1, "asa"), Line(2, "eva"), Line(3, "nils"));
        var before = await RosterAsync(database);

        var outcome = await ImportAsync(
            database,
            Line(1, "asa"),
            Line(2, "eva", team: "Another", zone: "Nowhere/Land"),
            "not-an-id,nils@example.se,Nils,Import,,,"
        );

        outcome.ShouldBe((0, 0, 1, 0, 2));
        (await RosterAsync(database)).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Two_people_may_swap_addresses_and_a_newcomer_may_inherit_that_of_one_who_left(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await ImportAsync(database, Line(1, "asa"), Line(2, "eva"), Line(3, "nils"));

        (await ImportAsync(database, Line(1, "eva"), Line(2, "asa"), Line(4, "nils"))).ShouldBe((1, 2, 0, 1, 0));

        var roster = (await RosterAsync(database))
            .Where(row => row.Active is 1)
            .ToDictionary(row => row.PersonId, row => row.Upn, StringComparer.Ordinal);
        roster[Id(1)].ShouldBe("eva@example.se");
        roster[Id(2)].ShouldBe("asa@example.se");
        roster[Id(4)].ShouldBe("nils@example.se");
        roster.Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_change_of_any_column_is_one_change(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await ImportAsync(
            database,
            [.. Enumerable.Range(1, 7).Select(number => Line(number, $"p{number}", manager: "p9"))]
        );

        var outcome = await ImportAsync(
            database,
            Line(1, "p1", manager: "p9"),
            Line(2, "p2b", manager: "p9"),
            Line(3, "p3", name: "Somebody Else", manager: "p9"),
            Line(4, "p4", team: "Export", manager: "p9"),
            Line(5, "p5", manager: null),
            Line(6, "p6", manager: "p9", language: "en"),
            Line(7, "p7", manager: "p9", zone: "Europe/London")
        );

        outcome.ShouldBe((0, 6, 1, 0, 0));
        (await RosterAsync(database)).ShouldContain(row => row.Upn == "p5@example.se" && row.ManagerUpn == null);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_file_without_one_good_line_is_refused_and_nobody_leaves(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await ImportAsync(database, Line(1, "asa"));

        (await Should.ThrowAsync<RosterFileException>(() => ImportAsync(database))).Message.ShouldContain(
            "nobody in the file"
        );
        var refusal = await Should.ThrowAsync<RosterFileException>(() => ImportAsync(database, "x,y,z,,,,"));

        refusal.Message.ShouldContain("Line 2: aadObjectId ‘x’ is not an object id");
        (await RosterAsync(database)).ShouldHaveSingleItem().Active.ShouldBe(1);
    }

    [Fact]
    public async Task A_manager_who_is_not_in_the_file_is_a_warning_and_one_whose_line_comes_later_is_not()
    {
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.Sqlite));

        var outcome = await RunAsync(
            database,
            Line(1, "eva", manager: "asa"),
            Line(2, "nils", manager: "ghost"),
            Line(3, "malin", manager: "ghost"),
            Line(4, "asa", manager: "boss")
        );

        outcome.Added.ShouldBe(4);
        outcome.Bad.ShouldBeEmpty();
        outcome
            .Warnings.Select(note => (note.Line, note.Text))
            .ShouldBe([
                (3, "the manager ghost@example.se, of 2 people, is not in the file"),
                (5, "the manager boss@example.se is not in the file"),
            ]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_import_that_is_broken_off_changes_nothing_and_the_next_one_works(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await ImportAsync(database, Line(1, "asa"));
        using var stop = new CancellationTokenSource();
        var import = new RosterImport(database.Database);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            import.RunAsync(
                File(Enumerable.Range(2, 3000).Select(number => Line(number, $"p{number}"))),
                (_, _) => stop.Cancel(),
                stop.Token
            )
        );

        (await RosterAsync(database)).ShouldHaveSingleItem();
        (await ImportAsync(database, Line(1, "asa"), Line(2, "eva"))).ShouldBe((1, 0, 1, 0, 0));
    }

    private static async Task<(long Added, long Changed, long Unchanged, long Left, int Bad)> ImportAsync(
        TestDatabase database,
        params string[] lines
    )
    {
        var outcome = await RunAsync(database, lines);

        return (outcome.Added, outcome.Changed, outcome.Unchanged, outcome.Left, outcome.Bad.Count);
    }

    private static Task<RosterOutcome> RunAsync(TestDatabase database, params string[] lines) =>
        new RosterImport(database.Database).RunAsync(File(lines), onRead: null, TestContext.Current.CancellationToken);

    private static MemoryStream File(IEnumerable<string> lines) =>
        new(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(Header))));

    private static string Line(
        int number,
        string address,
        string? name = null,
        string team = "Import",
        string? manager = null,
        string language = "sv",
        string zone = "Europe/Stockholm"
    ) =>
        $"{Id(number)},{address}@example.se,{name ?? $"Person {number}"},{team},{(manager is null ? "" : $"{manager}@example.se")},{language},{zone}";

    private static string Id(int number) => $"aaaaaaaa-0000-4000-8000-{number:D12}";

    private static Task<IReadOnlyList<Row>> RosterAsync(TestDatabase database) =>
        database.InSessionAsync(session =>
            session.QueryAsync<Row>(
                "select person_id, upn, display_name, team, manager_upn, language, time_zone, active from roster order by person_id",
                values: null,
                TestContext.Current.CancellationToken
            )
        );

    private sealed record Row
    {
        public string PersonId { get; init; } = "";
        public string Upn { get; init; } = "";
        public string DisplayName { get; init; } = "";
        public string Team { get; init; } = "";
        public string? ManagerUpn { get; init; }
        public string? Language { get; init; }
        public string? TimeZone { get; init; }
        public int Active { get; init; }
    }
}
