using TracesBot.Understanding.Evaluating;

namespace TracesBot.Understanding;

/// <summary>It is Monday 23 November 2026, ten o'clock.</summary>
public sealed class BareTimeTests
{
    [Theory]
    [InlineData("i övermorgon", "2026-11-25 day")]
    [InlineData("torsdag kl 13.15 tack", "2026-11-26T13:15 minute")]
    [InlineData("helst efter lunch på onsdag", "2026-11-25 afternoon part-of-day")]
    [InlineData("ok, om tre timmar då", "2026-11-23T13:00 hour")]
    [InlineData("vecka 50", "2026-12-07 day")]
    [InlineData("påminn 2027-02-03", "2027-02-03 day")]
    [InlineData("nej, den 4 december", "2026-12-04 day")]
    [InlineData("Wednesday at 8 am please", "2026-11-25T08:00 hour")]
    [InlineData("can you remind me on 9 January?", "2027-01-09 day")]
    [InlineData("this afternoon", "2026-11-23 afternoon part-of-day")]
    [InlineData("remind me on 30 June 2025", "past")]
    public void A_person_who_says_only_a_time_is_reminded_then(string text, string when)
    {
        var meaning = Understood.Read(text);

        meaning.Intent.ShouldBe(Intents.Snooze);
        Evaluation.Show(meaning.Entities.When).ShouldBe(when);
    }

    [Theory]
    [InlineData("5305")]
    [InlineData("god morgon")]
    [InlineData("morning")]
    [InlineData("30 juni 2025")]
    [InlineData("var det den 30 juni eller 1 juli?")]
    [InlineData("hur många blev klara förra veckan?")]
    [InlineData("hur tidigt anmäler jag kött som kommer på fredag kl 9?")]
    public void A_person_who_says_more_or_less_than_a_time_is_not_reminded(string text) =>
        Understood.Read(text).Intent.ShouldNotBe(Intents.Snooze);
}
