using TracesBot.Understanding.Evaluating;
using TracesBot.Understanding.Times;
using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>It is Monday 23 November 2026, ten o'clock.</summary>
public sealed class WhenTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("påminn mig i morgon", "2026-11-24 day")]
    [InlineData("i övermorgon kl tio", "2026-11-25T10:00 hour")]
    [InlineData("på måndag", "2026-11-30 day")]
    [InlineData("nästa fredag", "2026-12-04 day")]
    [InlineData("nu på fredag", "2026-11-27 day")]
    [InlineData("tisdag nästa vecka", "2026-12-01 day")]
    [InlineData("mån 8:30", "2026-11-30T08:30 minute")]
    [InlineData("den 1/12 kl 13.15", "2026-12-01T13:15 minute")]
    [InlineData("2026/12/01", "2026-12-01 day")]
    [InlineData("den femte", "2026-12-05 day")]
    [InlineData("7 januari", "2027-01-07 day")]
    [InlineData("i slutet av veckan", "2026-11-27 day")]
    [InlineData("i mitten av december", "2026-12-15 day")]
    [InlineData("sista november", "2026-11-30 day")]
    [InlineData("efter helgen", "2026-11-30 day")]
    [InlineData("efter jul", "2026-12-27 day")]
    [InlineData("innan fredag", "2026-11-26 day")]
    [InlineData("vecka 50", "2026-12-07 day")]
    [InlineData("om en vecka", "2026-11-30 day")]
    [InlineData("om tre kvart", "2026-11-23T10:45 minute")]
    [InlineData("om en och en halv timme", "2026-11-23T11:30 minute")]
    [InlineData("fem i halv tre", "2026-11-23T14:25 minute")]
    [InlineData("kvart över åtta", "2026-11-24T08:15 minute")]
    [InlineData("kl 7 på kvällen", "2026-11-23T19:00 hour")]
    [InlineData("imorgon bitti", "2026-11-24 morning part-of-day")]
    [InlineData("imorrn em", "2026-11-24 afternoon part-of-day")]
    [InlineData("på fredag eftermiddag", "2026-11-27 afternoon part-of-day")]
    [InlineData("i kväll", "2026-11-23 evening part-of-day")]
    [InlineData("paminn mig pa onsdga", "2026-11-25 day")]
    [InlineData("midsommar", "2027-06-25 day")]
    public void A_person_who_names_a_time_in_Swedish_is_understood(string text, string expected) =>
        Read(text, Language.Swedish).ShouldBe(expected);

    [Theory]
    [InlineData("tomorrow at noon", "2026-11-24T12:00 hour")]
    [InlineData("the day after tomorrow at 4", "2026-11-25T16:00 hour")]
    [InlineData("on Monday", "2026-11-30 day")]
    [InlineData("next Friday", "2026-12-04 day")]
    [InlineData("this Friday", "2026-11-27 day")]
    [InlineData("Wednesday next week", "2026-12-02 day")]
    [InlineData("Dec 1st at 9:30", "2026-12-01T09:30 minute")]
    [InlineData("the third of December", "2026-12-03 day")]
    [InlineData("the 15th", "2026-12-15 day")]
    [InlineData("early next week", "2026-11-30 day")]
    [InlineData("end of next week", "2026-12-04 day")]
    [InlineData("after the weekend", "2026-11-30 day")]
    [InlineData("in January", "2027-01-01 day")]
    [InlineData("a fortnight from now", "2026-12-07 day")]
    [InlineData("in a couple of hours", "2026-11-23T12:00 hour")]
    [InlineData("in an hour and a half", "2026-11-23T11:30 minute")]
    [InlineData("half nine tomorrow", "2026-11-24T09:30 minute")]
    [InlineData("quarter to ten", "2026-11-24T09:45 minute")]
    [InlineData("at 9 today", "2026-11-23T21:00 hour")]
    [InlineData("tomorrow evening at 7", "2026-11-24T19:00 hour")]
    [InlineData("after lunch", "2026-11-23 afternoon part-of-day")]
    [InlineData("first thing tomorow", "2026-11-24 morning part-of-day")]
    public void A_person_who_names_a_time_in_English_is_understood(string text, string expected) =>
        Read(text, Language.English).ShouldBe(expected);

    [Theory]
    [InlineData("i går", "past")]
    [InlineData("kl 9 idag", "past")]
    [InlineData("förra veckan", "past")]
    [InlineData("1 december 2024", "past")]
    [InlineData("two hours ago", "past")]
    [InlineData("den 32 december", "impossible")]
    [InlineData("30 februari", "impossible")]
    [InlineData("kl 14.75", "impossible")]
    [InlineData("vecka 60", "impossible")]
    public void A_person_who_names_a_time_that_cannot_be_is_told_why(string text, string expected) =>
        Read(text, Language.Swedish).ShouldBe(expected);

    [Theory]
    [InlineData("senare")]
    [InlineData("en annan gång")]
    [InlineData("jag är på steg 5")]
    [InlineData("felkod 5305")]
    [InlineData("min telefon är trasig")]
    [InlineData("another time")]
    [InlineData("")]
    [InlineData("🙂")]
    public void A_person_who_names_no_time_is_not_given_one(string text) =>
        Read(text, Language.Swedish).ShouldBe("none");

    [Theory]
    [InlineData("idag kl 23", "2026-11-23T23:00 hour", 22)]
    [InlineData("i eftermiddag", "past", 19)]
    [InlineData("kl 8", "2026-11-24T08:00 hour", 22)]
    public void What_a_time_means_depends_on_the_hour(string text, string expected, int hour) =>
        Evaluation.Show(WhenParser.Parse(text, Now.AddHours(hour - 10), Language.Swedish)).ShouldBe(expected);

    [Theory]
    [InlineData("29 februari", "2028-02-29 day")]
    [InlineData("om en månad", "2027-02-28 day")]
    public void The_calendar_is_kept(string text, string expected) =>
        Evaluation
            .Show(WhenParser.Parse(text, new DateTimeOffset(2027, 1, 31, 9, 0, 0, TimeSpan.Zero), Language.Swedish))
            .ShouldBe(expected);

    private static string Read(string text, Language language) =>
        Evaluation.Show(WhenParser.Parse(text, Now, language));
}
