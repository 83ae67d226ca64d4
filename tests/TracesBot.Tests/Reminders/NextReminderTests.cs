namespace TracesBot.Reminders;

/// <summary>When a person's next reminder comes, by the calendar of the SMS campaign (30 June 2025).</summary>
public sealed class NextReminderTests
{
    private static readonly Candidate Somebody = new() { PersonId = "p", Reference = "{}" };

    [Theory]
    [InlineData("2025-05-01T12:00", "2025-05-30T09:00", "a Saturday's reminder comes the Friday before")]
    [InlineData("2025-05-30T09:00", "2025-06-16T09:00", "14 days before")]
    [InlineData("2025-06-16T09:00", "2025-06-23T09:00", "a week before")]
    [InlineData("2025-06-23T09:00", "2025-06-27T09:00", "three days before, and Sunday's with it")]
    [InlineData("2025-06-27T09:00", "2025-06-30T09:00", "on the day")]
    [InlineData("2025-06-30T09:00", "2025-07-07T09:00", "a week after")]
    [InlineData("2025-07-07T09:00", "2025-07-14T09:00", "two weeks after")]
    [InlineData("2025-08-25T09:00", "2025-09-22T09:00", "then every fourth week")]
    [InlineData("2025-12-15T09:00", "2026-01-12T09:00", "and so on")]
    [InlineData("2026-03-30T09:00", "2026-04-07T09:00", "on the Tuesday after Easter")]
    [InlineData("2026-11-23T10:00", "2026-12-14T09:00", "more than a year later")]
    public void A_person_reminded_each_time_gets_the_next_one_on_the_calendars_day(
        string now,
        string expected,
        string why
    )
    {
        var next = Next(Somebody with { TriedAt = At(now) }, now);

        next.At.ShouldBe(At(expected), why);
    }

    [Theory]
    [InlineData("2025-06-16T09:00", "2025-06-16T09:00")]
    [InlineData("2025-06-17T15:00", "2025-06-17T15:00")]
    [InlineData("2025-06-17T22:00", "2025-06-18T08:00")]
    [InlineData("2025-06-20T10:00", "2025-06-23T08:00")]
    [InlineData("2025-06-21T10:00", "2025-06-23T08:00")]
    public void A_person_whom_a_reminder_missed_gets_it_the_next_time_they_are_at_work(string now, string expected)
    {
        var next = Next(Somebody with { TriedAt = At("2025-06-02T09:00") }, now);

        next.At.ShouldBe(At(expected));
    }

    [Fact]
    public void A_person_in_another_time_zone_is_reminded_in_their_own_morning()
    {
        var inDublin = Somebody with { ContactTimeZone = "Europe/Dublin", TriedAt = At("2025-06-23T12:00") };

        Next(inDublin, "2025-06-24T12:00")
            .At.ShouldBe(DateTimeOffset.Parse("2025-06-27T09:00+01:00", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_person_who_met_the_bot_long_after_the_date_is_reminded_weekly_from_then_on()
    {
        var newcomer = Somebody with { WelcomedAt = At("2026-11-18T14:00") };

        var first = Next(newcomer, "2026-11-19T10:00");
        var second = Next(newcomer with { TriedAt = first.At }, "2026-11-25T09:00");

        (first.At, first.Number).ShouldBe((At("2026-11-25T09:00"), 1));
        (second.At, second.Number).ShouldBe((At("2026-12-02T09:00"), 2));
    }

    [Fact]
    public void A_person_who_stands_still_in_a_guide_is_asked_about_it_once()
    {
        var stands = Somebody with { TriedAt = At("2026-11-16T09:00"), WalkMovedAt = At("2026-11-19T15:00") };

        var next = Next(stands, "2026-11-19T16:00");

        (next.At, next.Cause).ShouldBe((At("2026-11-23T09:00"), ReminderCause.StoodStill));
        var asked = stands with { TriedAt = next.At };
        Next(asked, "2026-11-23T10:00").Cause.ShouldBe(ReminderCause.WeeksAfter);
    }

    [Fact]
    public void A_person_in_the_middle_of_a_guide_is_left_in_peace()
    {
        var walks = Somebody with { TriedAt = At("2025-07-07T09:00"), WalkMovedAt = At("2025-07-14T08:55") };

        Next(walks, "2025-07-14T09:00").At.ShouldBe(At("2025-07-16T09:00"));
    }

    [Fact]
    public void A_person_who_has_had_three_reminders_in_a_week_gets_no_fourth()
    {
        var weary = Somebody with
        {
            TriedAt = At("2025-06-26T09:00"),
            Recent = 3,
            RecentSince = At("2025-06-24T09:00"),
        };

        Next(weary, "2025-06-27T09:00").At.ShouldBe(At("2025-07-01T09:00"));
    }

    [Fact]
    public void A_person_who_chose_a_time_gets_it_also_at_night()
    {
        var next = Next(Somebody with { SnoozedUntil = At("2026-11-28T23:00") }, "2026-11-24T10:00");

        (next.At, next.Cause).ShouldBe((At("2026-11-28T23:00"), ReminderCause.Asked));
    }

    [Fact]
    public void A_person_on_leave_is_reminded_once_they_are_back()
    {
        var away = Somebody with { SwitchState = "exempt", AwayUntil = At("2026-12-01T00:00") };

        Next(away, "2026-11-24T10:00").WhyNot.ShouldBe("away");
        Next(away, "2026-12-01T07:00").At.ShouldBe(At("2026-12-01T08:00"));
    }

    [Theory]
    [InlineData("2025-08-18T08:30")]
    [InlineData("2025-08-18T09:00")]
    public void A_person_who_got_a_late_reminder_does_not_get_the_calendars_an_hour_later(string now) =>
        Next(Somebody with { TriedAt = At("2025-08-18T08:00") }, now).At.ShouldBe(At("2025-08-25T09:00"));

    [Theory]
    [InlineData("2025-06-27T18:30", "2025-06-30T08:00")]
    [InlineData("2025-06-30T07:59", "2025-06-30T08:00")]
    [InlineData("2025-06-20T12:00", "2025-06-23T08:00")]
    public void A_wave_that_somebody_starts_waits_until_people_are_at_work(string now, string expected)
    {
        var verdict = ReminderPolicy.Decide(Somebody with { WaveKind = "campaign" }, WaveBook.Rules, At(now));

        verdict.WaitUntil.ShouldBe(At(expected));
    }

    [Theory]
    [InlineData("2026-11-24T23:00", "2026-11-24T23:00", null)]
    [InlineData("2026-11-24T23:00", "2026-11-25T00:00", null)]
    [InlineData("2026-11-24T23:00", "2026-11-25T00:01", "2026-11-25T08:00")]
    [InlineData("2026-11-24T09:00", "2026-11-25T23:00", "2026-11-26T08:00")]
    [InlineData("2026-11-28T10:00", "2026-11-28T14:00", "2026-11-30T08:00")]
    [InlineData("2026-11-24T07:00", "2026-11-24T11:00", null)]
    public void A_reminder_that_somebody_asked_for_and_that_is_late_comes_when_they_are_at_work(
        string promised,
        string now,
        string? waits
    )
    {
        var waiting = Somebody with { SnoozedUntil = At(promised) };
        var taken = Somebody with { WaveKind = WaveKinds.Promise, AnyHour = 1, Promise = At(promised) };

        var verdict = ReminderPolicy.Decide(taken, WaveBook.Rules, At(now));

        verdict.ShouldBe(waits is null ? Verdict.Send : Verdict.Wait(At(waits)));
        Next(waiting, now).IsDue(At(now)).ShouldBe(waits is null);
    }

    [Fact]
    public void A_wave_for_any_hour_does_not_wait() =>
        ReminderPolicy
            .Decide(Somebody with { WaveKind = "campaign", AnyHour = 1 }, WaveBook.Rules, At("2025-06-28T03:00"))
            .Sends.ShouldBeTrue();

    private static NextReminder Next(Candidate person, string now) =>
        ReminderPolicy.Next(person, WaveBook.Rules, At(now));

    private static DateTimeOffset At(string local) =>
        Clocks.LocalTime.Instant(DateTime.Parse(local, CultureInfo.InvariantCulture), People.Zones.Default);
}
