using CsCheck;
using TracesBot.Storage;

namespace TracesBot.Readiness;

/// <summary>Whatever happens to whom in which order, the figures are those that counting everybody one by one gives.</summary>
public sealed class CountProperties
{
    private static readonly Gen<Happening[]> Happenings = Gen.Select(
        Gen.Enum<Happening.Kind>(),
        Gen.Int[0, CountedWorld.People - 1],
        Gen.Int[0, 9_999],
        static (what, person, chance) => new Happening(what, person, chance)
    ).Array[1, 30];

    public static TheoryData<string> All => Engines.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Figures_add_up_whatever_happens_in_whatever_order(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);

        await Happenings.SampleAsync(
            async happenings =>
            {
                var world = new CountedWorld(database);
                await world.BeginAsync();
                foreach (var happening in happenings)
                {
                    await world.LetAsync(happening);
                    await ShouldAddUpAsync(database, viewer: happening.Person);
                }
            },
            iter: 25,
            threads: 1
        );
    }

    private static async Task ShouldAddUpAsync(TestDatabase database, int viewer)
    {
        var people = await RawPerson.ReadAsync(database);
        var who = new Viewer(CountedWorld.Id(viewer), people.SingleOrDefault(p => p.Id == viewer)?.Upn ?? "");
        await database.InSessionAsync(async session =>
        {
            var store = new ReadinessStore(session);
            var everybody = people.Where(static person => person.IsActive).ToList();

            Tally(await store.CountEverybodyAsync(CountedWorld.Token), byTeam: true)
                .ShouldBe(Tally(everybody, byTeam: true));
            Tally(await store.CountTogetherAsync(CountedWorld.Token), byTeam: false)
                .ShouldBe(Tally(everybody, byTeam: false));
            (await store.TeamsAsync(CountedWorld.Token)).ShouldBe(
                everybody.Select(static person => person.Team).Distinct(),
                ignoreOrder: true
            );
            foreach (var team in CountedWorld.Teams)
            {
                Tally(await store.CountTeamAsync(team, CountedWorld.Token), byTeam: true)
                    .ShouldBe(Tally(everybody.Where(person => person.Team == team), byTeam: true));
            }

            var line = RawPerson.Below(viewer, people);
            var counts = await store.CountAsync(who, CountedWorld.Token);
            Tally(counts, byTeam: true).ShouldBe(Tally(line, byTeam: true, who.Upn));
            await ShouldAgreeAsync(store, who, line, counts, CountedWorld.Token);
        });
    }

    // The trend counts those who are ready, and the lists name those who are counted.
    private static async Task ShouldAgreeAsync(
        ReadinessStore store,
        Viewer viewer,
        IReadOnlyList<RawPerson> line,
        IReadOnlyList<StandingCount> counts,
        CancellationToken token
    )
    {
        var report = ReadinessReport.From(counts);
        var seen = new SeenLine(Team: null, MaskedLine.Of(counts, smallest: 0));
        var days = await store.DaysAsync(viewer, seen, method: null, TimeSpan.FromHours(1), token);
        var trend = ReadinessTrend.From(days, DateOnly.FromDateTime(CountedWorld.Start.AddYears(1).Date));

        report.Total.ShouldBe(line.Count);
        (report.Said + report.Tested + report.Confirmed).ShouldBe(report.Ready);
        report.ByMethod.Sum(method => method.People).ShouldBe(report.Ready);
        days.Sum(day => day.People).ShouldBe(report.Ready);
        (trend.Earlier + trend.Steps.Sum(step => step.People)).ShouldBe(report.Ready);
        ReadinessReport.ByTeam(counts, StringComparer.Ordinal).Sum(team => team.Report.Stuck).ShouldBe(report.Stuck);
        (await store.RemainingAsync(viewer, seen, skip: 0, size: 100, token)).Count.ShouldBe((int)report.Remaining);
        (await store.CompletedAsync(viewer, seen, Completion.Any, skip: 0, size: 100, token)).Count.ShouldBe(
            (int)report.Ready
        );
        (await store.LineAsync(viewer, seen.Line.Masking, token))
            .Select(colleague => colleague.PersonId)
            .ShouldBe(line.Select(static person => CountedWorld.Id(person.Id)), ignoreOrder: true);
    }

    private static List<string> Tally(IEnumerable<StandingCount> counts, bool byTeam) =>
        Sorted(
            counts.Select(count =>
                (
                    Row(byTeam ? count.Team : "", count.Own, count.State, count.Method, count.Evidence, count.Stuck),
                    count.People
                )
            )
        );

    private static List<string> Tally(IEnumerable<RawPerson> people, bool byTeam, string? manager = null) =>
        Sorted(
            people.Select(person =>
                (
                    Row(
                        byTeam ? person.Team : "",
                        manager is not null && person.ManagerUpn == manager ? 1 : 0,
                        person.State,
                        person.Method,
                        person.Evidence,
                        person.StuckAt is null ? 0 : 1
                    ),
                    1L
                )
            )
        );

    private static string Row(string team, long own, string? state, string? method, string? evidence, long stuck) =>
        $"{team}|{own}|{state}|{method}|{evidence}|{stuck}";

    private static List<string> Sorted(IEnumerable<(string Row, long People)> rows) =>
        [
            .. rows.GroupBy(static row => row.Row, StringComparer.Ordinal)
                .Select(static row => $"{row.Key}: {row.Sum(static part => part.People)}")
                .Order(StringComparer.Ordinal),
        ];
}
