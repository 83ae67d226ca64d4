using TracesBot.Understanding.Evaluating;
using TracesBot.Understanding.Times;

namespace TracesBot.Understanding;

/// <summary>It is Monday 23 November 2026.</summary>
public sealed class PeriodTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("hur många blev klara förra veckan", "2026-11-16..2026-11-22")]
    [InlineData("den här månaden", "2026-11-01..2026-11-30")]
    [InlineData("sedan i fredags", "2026-11-20..")]
    [InlineData("sedan 1 oktober", "2026-10-01..")]
    [InlineData("i oktober", "2026-10-01..2026-10-31")]
    [InlineData("i december", "2025-12-01..2025-12-31")]
    [InlineData("september-oktober", "2026-09-01..2026-10-31")]
    [InlineData("mellan 1 och 15 november", "2026-11-01..2026-11-15")]
    [InlineData("de senaste tre veckorna", "2026-11-02..")]
    [InlineData("vecka 45", "2026-11-02..2026-11-08")]
    [InlineData("före 1 november", "..2026-10-31")]
    [InlineData("i dag", "2026-11-23..2026-11-23")]
    [InlineData("last month", "2026-10-01..2026-10-31")]
    [InlineData("this year", "2026-01-01..2026-12-31")]
    [InlineData("since last Monday", "2026-11-16..")]
    [InlineData("from 1 Nov to 15 Nov", "2026-11-01..2026-11-15")]
    [InlineData("over the past 30 days", "2026-10-24..")]
    [InlineData("Q3", "2026-07-01..2026-09-30")]
    [InlineData("last quarter", "2026-07-01..2026-09-30")]
    public void A_manager_who_asks_about_a_period_gets_that_period(string text, string expected) =>
        Evaluation.Show(PeriodParser.Parse(text, Now)).ShouldBe(expected);

    [Theory]
    [InlineData("hur många är klara")]
    [InlineData("weekly numbers")]
    [InlineData("vilka kör sms på Import 2")]
    public void A_manager_who_names_no_period_is_not_given_one(string text) =>
        PeriodParser.Parse(text, Now).ShouldBeNull();
}
