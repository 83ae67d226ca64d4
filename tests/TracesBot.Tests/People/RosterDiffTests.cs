using System.Text;
using TracesBot.Storage;

namespace TracesBot.People;

/// <summary>What an administrator is told before anything is changed.</summary>
public sealed class RosterDiffTests
{
    private const string Header =
        "aadObjectId,userPrincipalName,displayName,team,managerUserPrincipalName,language,timeZone";

    public static TheoryData<string> All => Engines.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Everybody_whom_a_list_changes_is_told_under_what_it_changes_and_nothing_is_changed(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await ImportAsync(
            database,
            Line(1, "asa", "Åsa"),
            Line(2, "bo", "Bo", manager: "asa"),
            Line(3, "eva", "Eva", manager: "asa"),
            Line(4, "nils", "Nils", manager: "asa"),
            Line(5, "olle", "Olle", manager: "bo"),
            Line(6, "pia", "Pia"),
            Line(7, "rut", "Rut")
        );
        await ImportAsync(
            database,
            Line(1, "asa", "Åsa"),
            Line(2, "bo", "Bo", manager: "asa"),
            Line(3, "eva", "Eva", manager: "asa"),
            Line(4, "nils", "Nils", manager: "asa"),
            Line(5, "olle", "Olle", manager: "bo"),
            Line(6, "pia", "Pia")
        );
        var before = await RosterAsync(database);

        var outcome = await CompareAsync(
            database,
            Line(1, "asa", "Åsa"),
            Line(2, "bosse", "Bo Berg", manager: "asa", language: "en"),
            Line(3, "eva", "Eva", team: "Export", manager: "bosse"),
            Line(4, "nils", "Nils", team: "", zone: "Europe/London"),
            Line(5, "olle", "Olle", manager: "bosse"),
            Line(7, "rut", "Rut"),
            Line(8, "siv", "Siv", manager: "asa")
        );

        (outcome.Added, outcome.Changed, outcome.Unchanged, outcome.Left).ShouldBe((1, 5, 1, 1));
        var diff = outcome.Diff.ShouldNotBeNull();
        diff.Counts.ShouldBe(
            new RosterTally
            {
                Added = 1,
                Back = 1,
                Changed = 5,
                Teams = 2,
                Managers = 2,
                Addresses = 1,
                Names = 1,
                Languages = 1,
                TimeZones = 1,
                ManagerAddresses = 1,
                Left = 1,
            }
        );
        diff.Added.ShouldBe(["Siv"]);
        diff.Back.ShouldBe(["Rut"]);
        diff.Leavers.ShouldBe(["Pia"]);
        diff.Teams.ShouldBe([Move("Eva", "Import", "Export"), Move("Nils", "Import", "")]);
        diff.Managers.ShouldBe([Move("Eva", "Åsa", "Bo Berg"), Move("Nils", "Åsa", "")]);
        diff.Edits.ShouldBe([
            new RosterEdit
            {
                Name = "Bo Berg",
                Address = true,
                Renamed = true,
                Language = true,
            },
            new RosterEdit { Name = "Nils", TimeZone = true },
        ]);
        (await RosterAsync(database)).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_is_told_is_what_the_import_then_does_even_when_addresses_wander(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await ImportAsync(database, Line(1, "asa"), Line(2, "eva", manager: "asa"), Line(3, "nils"), Line(4, "pia"));
        string[] next =
        [
            Line(1, "eva"),
            Line(2, "asa", manager: "eva"),
            Line(5, "nils"),
            Line(4, "pia", zone: "Nowhere/Land"),
        ];

        var told = await CompareAsync(database, next);
        var done = await ImportAsync(database, next);

        (told.Added, told.Changed, told.Unchanged, told.Left, told.Bad.Count).ShouldBe((1, 2, 0, 1, 1));
        (done.Added, done.Changed, done.Unchanged, done.Left, done.Bad.Count).ShouldBe(
            (told.Added, told.Changed, told.Unchanged, told.Left, told.Bad.Count)
        );
        told.Diff!.Counts.Managers.ShouldBe(0, "Eva's manager is still the same person");
        told.Diff!.Counts.ManagerAddresses.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Of_many_people_the_first_five_are_named_and_the_others_counted(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await ImportAsync(database, [.. Enumerable.Range(1, 30).Select(number => Line(number, $"p{number}"))]);

        var diff = (
            await CompareAsync(
                database,
                [.. Enumerable.Range(11, 40).Select(number => Line(number, $"p{number}", team: "Export"))]
            )
        ).Diff!;

        (diff.Counts.Added, diff.Counts.Teams, diff.Counts.Left).ShouldBe((20, 20, 10));
        diff.Added.ShouldBe(["Person 31", "Person 32", "Person 33", "Person 34", "Person 35"]);
        diff.Teams.Select(move => move.Name)
            .ShouldBe(["Person 11", "Person 12", "Person 13", "Person 14", "Person 15"]);
        diff.Leavers.Count.ShouldBe(5);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Half_a_file_is_refused_and_marks_nobody_as_left_unless_that_is_said(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await ImportAsync(database, [.. Enumerable.Range(1, 20).Select(number => Line(number, $"p{number}"))]);
        var before = await RosterAsync(database);
        string[] half = [.. Enumerable.Range(1, 10).Select(number => Line(number, $"p{number}", team: "Export"))];

        var told = await CompareAsync(database, most: 20, half);
        var refusal = await Should.ThrowAsync<ManyLeaversException>(() => ImportAsync(database, most: 20, half));

        told.ManyLeavers.ShouldBe(new ManyLeavers(10, 20, 20));
        refusal.Leavers.ShouldBe(told.ManyLeavers);
        (await RosterAsync(database)).ShouldBe(before);
        (await ImportAsync(database, most: null, half)).Left.ShouldBe(10);
    }

    [Theory]
    [InlineData(0, 100, 20, false)]
    [InlineData(20, 100, 20, false)]
    [InlineData(21, 100, 20, true)]
    [InlineData(5, 6, 20, false)]
    [InlineData(6, 6, 20, true)]
    [InlineData(6, 29, 20, true)]
    [InlineData(6, 30, 20, false)]
    [InlineData(100, 100, 100, false)]
    [InlineData(100, 100, null, false)]
    public void So_many_leavers_are_too_many(long left, long listed, int? most, bool tooMany) =>
        (ManyLeavers.In(left, listed, most) is not null).ShouldBe(tooMany);

    private static Task<RosterOutcome> CompareAsync(TestDatabase database, params string[] lines) =>
        RunAsync(database, keep: false, most: null, lines);

    private static Task<RosterOutcome> CompareAsync(TestDatabase database, int? most, string[] lines) =>
        RunAsync(database, keep: false, most, lines);

    private static Task<RosterOutcome> ImportAsync(TestDatabase database, params string[] lines) =>
        RunAsync(database, keep: true, most: null, lines);

    private static Task<RosterOutcome> ImportAsync(TestDatabase database, int? most, string[] lines) =>
        RunAsync(database, keep: true, most, lines);

    private static Task<RosterOutcome> RunAsync(TestDatabase database, bool keep, int? most, string[] lines) =>
        new RosterImport(database.Database).RunAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(Header)))),
            onRead: null,
            list => list with { Keep = keep, MostLeaversPercent = most },
            TestContext.Current.CancellationToken
        );

    private static RosterMove Move(string name, string origin, string target) =>
        new()
        {
            Name = name,
            Origin = origin,
            Target = target,
        };

    private static string Line(
        int number,
        string address,
        string? name = null,
        string team = "Import",
        string? manager = null,
        string language = "sv",
        string zone = "Europe/Stockholm"
    ) =>
        $"aaaaaaaa-0000-4000-8000-{number:D12},{address}@example.se,{name ?? $"Person {number}"},{team},{(manager is null ? "" : $"{manager}@example.se")},{language},{zone}";

    private static Task<IReadOnlyList<string>> RosterAsync(TestDatabase database) =>
        database.Database.ReadAsync<string>(
            """
            select person_id || upn || display_name || team || coalesce(manager_upn, '-') || coalesce(language, '-')
                || coalesce(time_zone, '-') || active
            from roster order by person_id
            """,
            values: null,
            TestContext.Current.CancellationToken
        );
}
