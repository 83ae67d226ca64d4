using TracesBot.People;

namespace TracesBot.Readiness.Digests;

public sealed class DigestDecisionTests
{
    [Theory]
    [InlineData("2026-11-22T22:59:59Z", "2026-11-16")]
    [InlineData("2026-11-22T23:00:00Z", "2026-11-23")]
    [InlineData("2026-11-29T22:59:59Z", "2026-11-23")]
    public void A_week_begins_where_the_manager_is(string now, string monday) =>
        DateOnly.FromDayNumber(DigestWeek.Of(At(now), Zones.Default)).ShouldBe(Day(monday));

    [Theory]
    [InlineData("2026-11-23T06:59:00Z", false)]
    [InlineData("2026-11-23T07:00:00Z", true)]
    [InlineData("2026-11-23T16:00:00Z", false)]
    [InlineData("2026-04-06T08:00:00Z", false)]
    public void A_report_comes_in_working_hours_and_on_no_holiday(string now, bool open) =>
        DigestWeek.IsOpen(At(now), Zones.Default).ShouldBe(open);

    [Theory]
    [InlineData("2026-11-25T09:00:00Z", "2026-11-30")]
    [InlineData("2026-04-02T09:00:00Z", "2026-04-07")]
    public void The_next_report_is_promised_for_the_first_working_day_of_the_next_week(string now, string day) =>
        DigestWeek.Next(At(now), Zones.Default).ShouldBe(Day(day));

    [Theory]
    [InlineData("Skicka veckorapport!", "On")]
    [InlineData("slå på veckorapporten", "On")]
    [InlineData("Send me a weekly report", "On")]
    [InlineData("Stäng av veckorapporten.", "Off")]
    [InlineData("no more weekly reports", "Off")]
    [InlineData("Veckorapport", "Tell")]
    [InlineData("Var hittar jag veckorapporten i TRACES?", null)]
    [InlineData("skicka rapport", null)]
    public void A_manager_says_what_they_want_of_the_report_in_few_words(string text, string? wish) =>
        DigestCommand.Read(text)?.ToString().ShouldBe(wish);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
