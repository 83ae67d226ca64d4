using CsCheck;

namespace TracesBot.Readiness;

public sealed class ReadinessReportTests
{
    private static readonly Gen<Member> Anybody = Gen.Select(
        Gen.OneOf("Import", "Export", ""),
        Gen.OneOf<string?>(
            null,
            "not-started",
            "started",
            "switched",
            "with-backup",
            "exempt",
            "reopened",
            "of another version"
        ),
        Gen.OneOf<string?>(null, "said", "tested", "confirmed", "of another version"),
        Gen.OneOf<string?>(null, "bankid", "freja", "eu-login-app"),
        Gen.Bool,
        (team, state, evidence, method, stuck) => new Member(team, state, evidence, method, stuck)
    );

    [Theory]
    [InlineData(null, null, Standing.NotStarted)]
    [InlineData("not-started", null, Standing.NotStarted)]
    [InlineData("started", null, Standing.InProgress)]
    [InlineData("reopened", "tested", Standing.InProgress)]
    [InlineData("exempt", null, Standing.Exempt)]
    [InlineData("switched", null, Standing.ReadySaid)]
    [InlineData("switched", "said", Standing.ReadySaid)]
    [InlineData("switched", "tested", Standing.ReadyTested)]
    [InlineData("with-backup", "confirmed", Standing.ReadyConfirmed)]
    [InlineData("with-backup", "a guess", Standing.ReadySaid)]
    [InlineData("of another version", "tested", Standing.NotStarted)]
    internal void Everybody_stands_in_exactly_one_place(string? state, string? evidence, Standing expected) =>
        Standings.Of(state, evidence).ShouldBe(expected);

    [Fact]
    public void Figures_add_up_and_agree_with_counting_the_people_one_by_one() =>
        Anybody
            .List[0, 60]
            .Sample(members =>
            {
                var report = ReadinessReport.From(Grouped(members));

                report.Total.ShouldBe(members.Count);
                report.Said.ShouldBe(
                    members.Count(member => member.IsReady && member.Evidence is not ("tested" or "confirmed"))
                );
                report.Tested.ShouldBe(members.Count(member => member.IsReady && member.Evidence is "tested"));
                report.Confirmed.ShouldBe(members.Count(member => member.IsReady && member.Evidence is "confirmed"));
                report.InProgress.ShouldBe(members.Count(member => member.State is "started" or "reopened"));
                report.Exempt.ShouldBe(members.Count(member => member.State is "exempt"));
                report.Remaining.ShouldBe(members.Count(member => !member.IsReady && member.State is not "exempt"));
                report.Stuck.ShouldBe(
                    members.Count(member => member is { Stuck: true, IsReady: false, State: not "exempt" })
                );
                report.ByMethod.Sum(method => method.People).ShouldBe(report.Ready);
                report.ByMethod.ShouldAllBe(count =>
                    count.People
                    == members.Count(member => member.IsReady && (member.Method ?? "unknown") == count.Method)
                );
                (report.PercentReady is 100).ShouldBe(report.Remaining is 0);
            });

    [Fact]
    public void Teams_add_up_to_the_whole() =>
        Anybody
            .List[0, 60]
            .Sample(members =>
            {
                var counts = Grouped(members);
                var whole = ReadinessReport.From(counts);
                var teams = ReadinessReport.ByTeam(counts, StringComparer.Ordinal);

                teams.Sum(team => team.Report.Total).ShouldBe(whole.Total);
                teams.Sum(team => team.Report.Ready).ShouldBe(whole.Ready);
                teams.Sum(team => team.Report.Stuck).ShouldBe(whole.Stuck);
                teams.Select(team => team.Team).ShouldBeInOrder();
                teams.ShouldAllBe(team => team.Report.Total == members.Count(member => member.Team == team.Team));
            });

    [Fact]
    public void One_of_many_who_remains_keeps_the_share_below_a_hundred_percent() =>
        ReadinessReport
            .From([
                new StandingCount { State = "switched", People = 9_999 },
                new StandingCount { State = "started", People = 1 },
                new StandingCount { State = "exempt", People = 50 },
            ])
            .PercentReady.ShouldBe(99);

    [Fact]
    public void The_trend_counts_by_weeks_that_begin_on_Mondays_and_keeps_what_came_before()
    {
        var trend = ReadinessTrend.From(
            [
                Ready(2026, 11, 29, 1),
                Ready(2026, 11, 23, 2),
                Ready(2026, 11, 22, 4),
                Ready(2026, 10, 19, 8),
                Ready(2026, 10, 18, 16),
            ],
            new DateOnly(2026, 11, 25)
        );

        trend.Earlier.ShouldBe(16);
        trend.Steps.Select(step => step.People).ShouldBe([8, 0, 0, 0, 4, 3]);
        trend.Steps[^1].First.ShouldBe(new DateOnly(2026, 11, 23));
    }

    [Theory]
    [InlineData(0, 5, 0, 1)]
    [InlineData(10, 0, 0, 1)]
    [InlineData(11, 1, 1, 2)]
    [InlineData(23, 9, 2, 3)]
    public void A_page_past_the_end_is_the_last_one(long entries, int asked, int number, int count) =>
        ReadinessPage.Of(entries, asked).ShouldBe(new ReadinessPage(number, count));

    private static DayCount Ready(int year, int month, int day, long people) =>
        new() { Day = new DateOnly(year, month, day).DayNumber - new DateOnly(1970, 1, 1).DayNumber, People = people };

    private static List<StandingCount> Grouped(IEnumerable<Member> members) =>
        [
            .. members
                .GroupBy(member => member)
                .Select(group => new StandingCount
                {
                    Team = group.Key.Team,
                    State = group.Key.State,
                    Evidence = group.Key.Evidence,
                    Method = group.Key.Method,
                    Stuck = group.Key.Stuck ? 1 : 0,
                    People = group.Count(),
                }),
        ];

    private sealed record Member(string Team, string? State, string? Evidence, string? Method, bool Stuck)
    {
        public bool IsReady => State is "switched" or "with-backup";
    }
}
