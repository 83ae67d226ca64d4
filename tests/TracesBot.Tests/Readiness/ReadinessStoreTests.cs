using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Readiness;

public sealed class ReadinessStoreTests
{
    private static readonly TeamsPerson Chief = TeamsPerson.Named("Chief");
    private static readonly TeamsPerson Head = TeamsPerson.Named("Head");
    private static readonly TeamsPerson Other = TeamsPerson.Named("Other");

    public static TheoryData<string> All => Engines.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_manager_sees_everybody_below_and_nobody_beside(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await PeopleAsync(database);

        (await NamesAsync(database, Chief)).ShouldBe(["A", "B", "C", "D", "Head", "Other"]);
        (await NamesAsync(database, Head)).ShouldBe(["A", "B", "C"]);
        (await NamesAsync(database, Other)).ShouldBe(["D"]);
        (await NamesAsync(database, TeamsPerson.Named("A"))).ShouldBeEmpty();
        (await NamesAsync(database, TeamsPerson.Named("Stranger"))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Somebody_who_left_is_not_seen_any_more(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var organisation = await PeopleAsync(database);

        await organisation.LeaveAsync(TeamsPerson.Named("B"));

        (await NamesAsync(database, Head)).ShouldBe(["A", "C"]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_line_that_leads_back_to_itself_ends_and_counts_nobody_twice(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var organisation = await PeopleAsync(database);

        await organisation.MoveAsync(Chief, TeamsPerson.Named("A"));

        (await NamesAsync(database, Chief)).ShouldBe(["A", "B", "C", "D", "Head", "Other"]);
        (await NamesAsync(database, Head)).ShouldBe(["A", "B", "C", "Chief", "D", "Other"]);
        (await ReportAsync(database, Head)).Total.ShouldBe(6);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Counts_tell_the_records_and_those_who_are_stuck(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await PeopleAsync(database);

        var report = await ReportAsync(database, Chief);

        report.Total.ShouldBe(6);
        report.Said.ShouldBe(1);
        report.Tested.ShouldBe(1);
        report.InProgress.ShouldBe(1);
        report.NotStarted.ShouldBe(2);
        report.Exempt.ShouldBe(1);
        report.Stuck.ShouldBe(1);
        report.ByMethod.ShouldBe([new MethodCount("bankid", 1), new MethodCount("freja", 1)]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_organisations_counts_are_those_of_everybody(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await PeopleAsync(database);

        var counts = await database.InSessionAsync(session =>
            new ReadinessStore(session).CountEverybodyAsync(TestContext.Current.CancellationToken)
        );

        ReadinessReport.From(counts).Total.ShouldBe(8);
        ReadinessReport
            .ByTeam(counts, StringComparer.Ordinal)
            .Select(team => team.Team)
            .ShouldBe(["", "Export", "Import"]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Names_come_in_pages_with_those_first_who_are_stuck(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var organisation = new Organisation(database.Database);
        await organisation.AddAsync(Chief, "", manager: null);
        for (var number = 0; number < 25; number++)
        {
            await organisation.AddAsync(
                $"P{number:D2}",
                number < 13 ? "Import" : "Export",
                Chief,
                number is 24 ? new Progress("started", Stuck: true) : null
            );
        }

        (await RemainingAsync(database, team: null, skip: 0)).ShouldBe([
            "P24",
            .. Enumerable.Range(0, 9).Select(n => $"P{n:D2}"),
        ]);
        (await RemainingAsync(database, team: null, skip: 20)).ShouldBe(["P19", "P20", "P21", "P22", "P23"]);
        (await RemainingAsync(database, "Import", skip: 10)).ShouldBe(["P10", "P11", "P12"]);
        (await RemainingAsync(database, "import", skip: 0)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Those_who_are_ready_come_newest_first_and_count_on_the_day_of_the_viewers_calendar(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var organisation = new Organisation(database.Database);
        await organisation.AddAsync(Chief, "", manager: null);
        var beforeMidnight = new DateTimeOffset(2026, 11, 15, 22, 59, 0, TimeSpan.Zero);
        await organisation.AddAsync(
            "Early",
            "Import",
            Chief,
            Progress.Switched("bankid", "said") with
            {
                At = beforeMidnight,
            }
        );
        await organisation.AddAsync(
            "Late",
            "Import",
            Chief,
            new Progress("with-backup", "freja", "tested") { At = beforeMidnight.AddMinutes(2) }
        );

        var (names, days) = await database.InSessionAsync(async session =>
        {
            var store = new ReadinessStore(session);
            var viewer = new Viewer(Chief.AadObjectId, Chief.Upn);
            var token = TestContext.Current.CancellationToken;

            return (
                await store.CompletedAsync(
                    viewer,
                    Everything(team: null),
                    Completion.Any,
                    skip: 0,
                    ReadinessPage.Size,
                    token
                ),
                await store.DaysAsync(viewer, Everything(team: null), method: null, TimeSpan.FromHours(1), token)
            );
        });

        names.Select(colleague => colleague.Name).ShouldBe(["Late", "Early"]);
        days.OrderBy(day => day.Day)
            .Select(day => (day.Date, day.People))
            .ShouldBe([(new DateOnly(2026, 11, 15), 1L), (new DateOnly(2026, 11, 16), 1L)]);
    }

    private static SeenLine Everything(string? team) => new(team, MaskedLine.Of([], smallest: 0));

    private static async Task<Organisation> PeopleAsync(TestDatabase database)
    {
        var organisation = new Organisation(database.Database);
        await organisation.AddAsync(Chief, "", manager: null);
        await organisation.AddAsync(Head, "Import", Chief, Progress.Switched("bankid", "said"));
        await organisation.AddAsync(Other, "Export", Chief);
        await organisation.AddAsync("A", "Import", Head, Progress.Switched("freja", "tested"));
        await organisation.AddAsync("B", "Import", Head, new Progress("started", Stuck: true));
        await organisation.AddAsync("C", "Import", Head);
        await organisation.AddAsync("D", "Export", Other, new Progress("exempt"));
        await organisation.AddAsync("Somebody Else's", "Export", manager: null, Progress.Switched("freja", "tested"));

        return organisation;
    }

    private static async Task<IEnumerable<string>> NamesAsync(TestDatabase database, TeamsPerson viewer)
    {
        var line = await database.InSessionAsync(session =>
            new ReadinessStore(session).LineAsync(
                new Viewer(viewer.AadObjectId, viewer.Upn),
                Everything(team: null).Line.Masking,
                TestContext.Current.CancellationToken
            )
        );

        return line.Select(colleague => colleague.Name).Order(StringComparer.Ordinal);
    }

    private static async Task<IEnumerable<string>> RemainingAsync(TestDatabase database, string? team, int skip)
    {
        var names = await database.InSessionAsync(session =>
            new ReadinessStore(session).RemainingAsync(
                new Viewer(Chief.AadObjectId, Chief.Upn),
                Everything(team),
                skip,
                ReadinessPage.Size,
                TestContext.Current.CancellationToken
            )
        );

        return names.Select(colleague => colleague.Name);
    }

    private static async Task<ReadinessReport> ReportAsync(TestDatabase database, TeamsPerson viewer) =>
        ReadinessReport.From(
            await database.InSessionAsync(session =>
                new ReadinessStore(session).CountAsync(
                    new Viewer(viewer.AadObjectId, viewer.Upn),
                    TestContext.Current.CancellationToken
                )
            )
        );
}
