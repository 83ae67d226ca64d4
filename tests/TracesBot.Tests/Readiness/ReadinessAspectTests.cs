using CsCheck;
using TracesBot.Cards;
using TracesBot.Understanding;

namespace TracesBot.Readiness;

public sealed class ReadinessAspectTests
{
    [Theory]
    [InlineData(Intents.TeamRemaining, "vem har fastnat och på vad?", ReadinessView.Blockers)]
    [InlineData(Intents.RemindTeam, "vad hindrar dem som är kvar?", ReadinessView.Blockers)]
    [InlineData(Intents.RemindTeam, "what is blocking those who remain?", ReadinessView.Blockers)]
    [InlineData(Intents.TeamRemaining, "vilka är utelåsta", ReadinessView.Blockers)]
    [InlineData(Intents.TeamRemaining, "Who is locked out?", ReadinessView.Blockers)]
    [InlineData(Intents.RemindTeam, "påminn dem som är kvar", ReadinessView.Nudge)]
    [InlineData(Intents.ExportTeam, "exportera listan", ReadinessView.Export)]
    [InlineData(Intents.TeamTrend, "klarar vi det till fredag?", ReadinessView.Forecast)]
    [InlineData(Intents.TeamTrend, "Will we make it by 15 Dec?", ReadinessView.Forecast)]
    [InlineData(Intents.TeamTrend, "när blir alla på Import klara?", ReadinessView.Forecast)]
    [InlineData(Intents.TeamTrend, "visa trenden", ReadinessView.Trend)]
    [InlineData(Intents.TeamTrend, "how many a week will we have had?", ReadinessView.Trend)]
    [InlineData(Intents.TeamRemaining, "vilka är kvar?", ReadinessView.Remaining)]
    [InlineData(Intents.TeamCompleted, "vilka är klara?", ReadinessView.Completed)]
    [InlineData(Intents.TeamByMethod, "vilka metoder används?", ReadinessView.ByMethod)]
    [InlineData(Intents.OrganisationReadiness, "status för alla avdelningar", ReadinessView.Teams)]
    [InlineData(Intents.OrganisationReadiness, "vilket team ligger bäst till?", ReadinessView.Ranking)]
    [InlineData(Intents.OrganisationReadiness, "rank the teams", ReadinessView.Ranking)]
    [InlineData(Intents.TeamReadiness, "hur ligger vi till?", ReadinessView.Summary)]
    public void A_few_words_tell_what_a_question_is_after(string intent, string text, string view) =>
        ReadinessAspect.View(intent, text, new ReadinessFilter { Step = ReadinessAspect.Step(text) }).ShouldBe(view);

    [Fact]
    public void One_method_asks_for_people_and_two_ask_for_figures()
    {
        Of(Intents.TeamByMethod, "freja").ShouldBe(ReadinessView.Completed);
        Of(Intents.TeamByMethod, "freja", "bankid").ShouldBe(ReadinessView.ByMethod);
        Of(Intents.OrganisationReadiness, "passkey").ShouldBe(ReadinessView.Completed);
    }

    [Theory]
    [InlineData("hur många per dag?", TrendStep.Day)]
    [InlineData("daily figures", TrendStep.Day)]
    [InlineData("vecka för vecka", TrendStep.Week)]
    [InlineData("utveckling per månad", TrendStep.Month)]
    [InlineData("monthly trend", TrendStep.Month)]
    [InlineData("visa trenden", null)]
    public void The_step_of_a_trend_is_read_from_the_words(string text, string? step) =>
        ReadinessAspect.Step(text).ShouldBe(step);

    [Theory]
    [InlineData("jämför Import och Export", "Import,Export Malmö")]
    [InlineData("compare import with export", "Import,Export Malmö")]
    [InlineData("Lager mot Exprot Malmo, vem leder?", "Lager,Export Malmö")]
    [InlineData("jämför Tull och spedition med Import", "Tull & Spedition,Import")]
    [InlineData("vilket team ligger bäst till?", "")]
    [InlineData("rank the teams", "")]
    [InlineData("Could my boss compare Import and Export Malmö for the steering group, please?", "Import,Export Malmö")]
    public void The_teams_of_a_comparison_are_found_by_their_names(string text, string teams) =>
        string.Join(',', NamedTeams.In(text, ["Export Malmö", "Import", "Lager", "Tull & Spedition"])).ShouldBe(teams);

    [Theory]
    [InlineData(null, null, null, TrendStep.Week, 6)]
    [InlineData("2026-11-16", null, null, TrendStep.Day, 8)]
    [InlineData("2026-11-16", "2026-11-18", null, TrendStep.Day, 3)]
    [InlineData("2026-10-01", null, null, TrendStep.Week, 9)]
    [InlineData("2026-01-15", null, null, TrendStep.Month, 11)]
    [InlineData("2026-01-15", null, TrendStep.Day, TrendStep.Month, 11)]
    [InlineData("2026-10-01", null, TrendStep.Day, TrendStep.Week, 9)]
    [InlineData(null, null, TrendStep.Day, TrendStep.Day, 14)]
    [InlineData(null, null, TrendStep.Month, TrendStep.Month, 6)]
    [InlineData("2027-01-01", null, null, TrendStep.Week, 6)]
    public void A_trend_has_steps_that_suit_the_period(string? from, string? to, string? asked, string step, int steps)
    {
        var filter = ReadinessFilter.Of(method: null, from, to, asked).ShouldNotBeNull();

        var trend = ReadinessTrend.From([], new DateOnly(2026, 11, 23), filter);

        trend.Step.ShouldBe(step);
        trend.Steps.Count.ShouldBe(steps);
    }

    [Fact]
    public void Whatever_the_period_everybody_is_in_a_step_or_earlier() =>
        Gen.Select(
                Gen.Select(
                    Gen.Int[20_000, 20_780],
                    Gen.Int[1, 9],
                    (day, people) => new DayCount { Day = day, People = people }
                ).List[0, 40],
                Gen.Int[0, 800],
                Gen.OneOf<string?>(null, TrendStep.Day, TrendStep.Week, TrendStep.Month)
            )
            .Sample(
                (days, back, step) =>
                {
                    var today = DayCount.Epoch.AddDays(20_780);
                    var filter = new ReadinessFilter { From = today.AddDays(-back), Step = step };

                    var trend = ReadinessTrend.From(days, today, filter);

                    (trend.Earlier + trend.Steps.Sum(shown => shown.People)).ShouldBe(days.Sum(day => day.People));
                    trend.Steps.Count.ShouldBeInRange(1, 32);
                    trend.Steps[0].First.ShouldBeLessThanOrEqualTo(today.AddDays(-back));
                }
            );

    [Theory]
    [InlineData(null, "yesterday", null, null)]
    [InlineData(null, null, "2026-02-30", null)]
    [InlineData(null, "0001-01-01", null, null)]
    [InlineData(null, null, null, "second")]
    public void What_no_button_of_ours_carries_is_no_filter(string? method, string? from, string? to, string? step) =>
        ReadinessFilter.Of(method, from, to, step).ShouldBeNull();

    private static string? Of(string intent, params string[] methods) =>
        ReadinessAspect.View(intent, "", new ReadinessFilter { Methods = methods });
}
