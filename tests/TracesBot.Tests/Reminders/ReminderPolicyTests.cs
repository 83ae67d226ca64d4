namespace TracesBot.Reminders;

public sealed class ReminderPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Candidate Somebody = new()
    {
        PersonId = "p",
        Reference = "{}",
        Active = 1,
    };

    private static Verdict Decide(Candidate person, DateTimeOffset now) =>
        ReminderPolicy.Decide(person, WaveBook.Rules, now);

    [Theory]
    [InlineData(null)]
    [InlineData("not-started")]
    [InlineData("started")]
    [InlineData("reopened")]
    public void A_person_who_has_not_switched_is_reminded(string? state) =>
        Decide(Somebody with { SwitchState = state }, Now).Sends.ShouldBeTrue();

    [Theory]
    [InlineData("switched")]
    [InlineData("with-backup")]
    [InlineData("exempt")]
    public void A_person_who_is_done_is_never_reminded(string state) =>
        Decide(Somebody with { SwitchState = state }, Now).SkippedFor.ShouldBe("done");

    [Fact]
    public void A_person_who_is_in_no_roster_is_reminded_all_the_same() =>
        Decide(Somebody with { Active = null }, Now).Sends.ShouldBeTrue();

    [Fact]
    public void A_person_is_skipped_for_the_reason_that_lasts_longest()
    {
        var person = Somebody with
        {
            Active = 0,
            SwitchState = "exempt",
            Reference = null,
            Unreachable = "blocked",
            Stopped = 1,
            SnoozedUntil = Now.AddDays(1),
            RemindedAt = Now,
        };
        var reasons = new List<string?>();
        foreach (
            var next in new Func<Candidate, Candidate>[]
            {
                who => who with { Active = 1 },
                who => who with { SwitchState = "started" },
                who => who with { Reference = "{}" },
                who => who with { Unreachable = null },
                who => who with { Stopped = 0 },
                who => who with { SnoozedUntil = null },
                who => who with { RemindedAt = null },
            }
        )
        {
            reasons.Add(Decide(person, Now).SkippedFor);
            person = next(person);
        }

        reasons.ShouldBe(["left", "done", "no-conversation", "unreachable", "stopped", "snoozed", "just-reminded"]);
        Decide(person, Now).Sends.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_person_who_snoozed_is_reminded_from_that_instant_on(int millisecondsLeft, bool sends) =>
        Decide(Somebody with { SnoozedUntil = Now.AddMilliseconds(millisecondsLeft) }, Now).Sends.ShouldBe(sends);

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void A_promise_kept_and_a_campaigns_wave_are_one_reminder_within_half_a_day(int hoursAgo, bool sends) =>
        Decide(Somebody with { RemindedAt = Now.AddHours(-hoursAgo) }, Now).Sends.ShouldBe(sends);

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, "enough-this-week")]
    public void A_manager_brings_nobody_more_reminders_than_anybody_gets_in_a_week(long recent, string? skipped) =>
        Decide(Nudged with { Recent = recent }, Now).SkippedFor.ShouldBe(skipped);

    [Theory]
    [InlineData(WaveKinds.Campaign, 2, null, null)]
    [InlineData(WaveKinds.Campaign, 3, null, "enough-this-week")]
    [InlineData(WaveKinds.Campaign, 3, "the wave that Teams refused them in", null)]
    [InlineData(WaveKinds.Promise, 3, null, null)]
    public void A_wave_brings_nobody_more_reminders_in_a_week_unless_they_asked_or_were_refused(
        string kind,
        long recent,
        string? againOf,
        string? skipped
    )
    {
        var person = Somebody with { WaveKind = kind, Recent = recent, AgainOf = againOf };

        Decide(person, Now).SkippedFor.ShouldBe(skipped);
    }

    [Theory]
    [InlineData(11, "just-reminded")]
    [InlineData(12, null)]
    public void A_manager_reminds_nobody_who_has_just_been_reminded_by_another(int hoursAgo, string? skipped) =>
        Decide(Nudged with { TriedAt = Now.AddHours(-hoursAgo) }, Now).SkippedFor.ShouldBe(skipped);

    [Fact]
    public void A_managers_reminder_waits_for_the_persons_working_hours() =>
        Decide(Nudged, Now.AddHours(10)).WaitUntil.ShouldBe(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("switched", "done")]
    [InlineData("started", null)]
    public void A_person_who_switches_before_a_managers_reminder_leaves_does_not_get_it(
        string state,
        string? skipped
    ) => Decide(Nudged with { SwitchState = state }, Now).SkippedFor.ShouldBe(skipped);

    private static Candidate Nudged => Somebody with { WaveKind = WaveKinds.Nudge };
}
