namespace TracesBot.Readiness.Nudges;

public sealed class NudgePlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly NudgeRules Rules = new(TimeSpan.FromDays(7), Most: 200, MostInAWeek: 3);

    private static readonly Remaining Somebody = new() { PersonId = "p", Name = "Some Body" };

    [Fact]
    public void A_person_nothing_speaks_against_gets_the_reminder() => Why(Somebody).ShouldBeNull();

    [Fact]
    public void A_person_is_left_out_for_the_reason_that_lasts_longest()
    {
        var person = Somebody with
        {
            Unreachable = 1,
            Stopped = 1,
            SnoozedUntil = Now.AddDays(1),
            NudgedAt = Now.AddDays(-1),
        };

        Why(person).ShouldBe("Unreachable");
        Why(person with { Unreachable = 0 }).ShouldBe("Stopped");
        Why(person with { Unreachable = 0, Stopped = 0 }).ShouldBe("Snoozed");
        Why(person with { Unreachable = 0, Stopped = 0, SnoozedUntil = Now }).ShouldBe("RemindedLately");
    }

    [Theory]
    [InlineData(6, 23, "RemindedLately")]
    [InlineData(7, 0, null)]
    public void A_person_is_not_asked_again_until_the_cool_down_is_over(int days, int hours, string? why) =>
        Why(Somebody with { NudgedAt = Now.AddDays(-days).AddHours(-hours) }).ShouldBe(why);

    [Theory]
    [InlineData(11, "RemindedLately")]
    [InlineData(12, null)]
    public void A_person_who_has_just_been_reminded_of_itself_is_left_alone(int hours, string? why) =>
        Why(Somebody with { RemindedAt = Now.AddHours(-hours), Recent = 1 }).ShouldBe(why);

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, "RemindedLately")]
    public void A_person_who_has_had_the_weeks_reminders_gets_no_other(long recent, string? why) =>
        Why(Somebody with { Recent = recent }).ShouldBe(why);

    private static string? Why(Remaining person)
    {
        var plan = NudgePlan.Of([person], Rules, Now);
        (plan.Receivers.Count + plan.Skipped.Sum(group => group.Count())).ShouldBe(1);

        return plan.Skipped.Select(group => group.Key.ToString()).SingleOrDefault();
    }
}
