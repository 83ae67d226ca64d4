using TracesBot.Understanding;

namespace TracesBot.Reminders;

public sealed class SnoozeTimeTests
{
    [Theory]
    [InlineData("tomorrow", "2026-11-23T10:00", "Europe/Stockholm", "2026-11-24T09:00+01:00")]
    [InlineData("tomorrow", "2026-11-23T23:59", "Europe/Stockholm", "2026-11-24T09:00+01:00")]
    [InlineData("next-week", "2026-11-23T10:00", "Europe/Stockholm", "2026-11-30T09:00+01:00")]
    [InlineData("next-week", "2026-11-29T22:00", "Europe/Stockholm", "2026-11-30T09:00+01:00")]
    [InlineData("later-today", "2026-11-23T10:00", "Europe/Stockholm", "2026-11-23T13:00+01:00")]
    // The clocks go forward in the night to 29 March 2026 and back in the night to 25 October 2026.
    [InlineData("tomorrow", "2026-03-28T10:00", "Europe/Stockholm", "2026-03-29T09:00+02:00")]
    [InlineData("tomorrow", "2026-10-24T10:00", "Europe/Stockholm", "2026-10-25T09:00+01:00")]
    [InlineData("later-today", "2026-03-29T01:30", "Europe/Stockholm", "2026-03-29T05:30+02:00")]
    [InlineData("tomorrow", "2026-11-23T10:00", "Asia/Tokyo", "2026-11-24T09:00+09:00")]
    [InlineData("next-week", "2026-11-23T10:00", "America/New_York", "2026-11-30T09:00-05:00")]
    public void A_person_who_presses_later_is_reminded_in_the_morning_of_the_own_day(
        string button,
        string now,
        string zone,
        string expected
    )
    {
        var until = SnoozeTime.Of(button, Local(now, zone), TimeZoneInfo.FindSystemTimeZoneById(zone));

        until.ShouldNotBeNull().ShouldBe(Exactly(expected));
        until.Value.Offset.ShouldBe(Exactly(expected).Offset);
    }

    [Fact]
    public void A_button_that_nobody_made_is_no_time() =>
        SnoozeTime.Of("in-a-century", Local("2026-11-23T10:00", "Europe/Stockholm"), Zone).ShouldBeNull();

    [Theory]
    [InlineData("2026-11-26", null, null, "2026-11-26T09:00+01:00")]
    [InlineData("2026-11-26", "14:30", null, "2026-11-26T14:30+01:00")]
    [InlineData("2026-11-26", null, "Morning", "2026-11-26T09:00+01:00")]
    [InlineData("2026-11-26", null, "Afternoon", "2026-11-26T13:00+01:00")]
    [InlineData("2026-11-26", null, "Evening", "2026-11-26T18:00+01:00")]
    [InlineData("2026-11-23", null, "Afternoon", "2026-11-23T13:00+01:00")]
    // It is ten o'clock: what is left of today begins in an hour.
    [InlineData("2026-11-23", null, null, "2026-11-23T11:00+01:00")]
    [InlineData("2026-11-23", null, "Morning", "2026-11-23T11:00+01:00")]
    // Summer time.
    [InlineData("2027-06-01", null, null, "2027-06-01T09:00+02:00")]
    // Half past two does not come on this night, and comes twice on that one.
    [InlineData("2027-03-28", "02:30", null, "2027-03-28T03:30+02:00")]
    [InlineData("2027-10-31", "02:30", null, "2027-10-31T02:30+02:00")]
    public void A_person_who_names_a_time_is_reminded_then(string date, string? time, string? part, string expected)
    {
        var until = SnoozeTime.Of(Said(date, time, part), Local("2026-11-23T10:00", "Europe/Stockholm"), Zone);

        until.ShouldBe(new Snooze.Until(Exactly(expected)));
    }

    [Theory]
    [InlineData("2026-11-23", "09:59", null)]
    [InlineData("2026-11-22", null, null)]
    [InlineData("2026-11-22", null, "Evening")]
    public void A_person_who_names_a_time_that_has_been_is_told_so(string date, string? time, string? part) =>
        SnoozeTime
            .Of(Said(date, time, part), Local("2026-11-23T10:00", "Europe/Stockholm"), Zone)
            .ShouldBeOfType<Snooze.Past>();

    [Fact]
    public void A_person_who_names_no_usable_time_is_told_which_way()
    {
        var now = Local("2026-11-23T10:00", "Europe/Stockholm");
        var nothing = new When(Date: null, Time: null, Part: null, Grain.Day);

        SnoozeTime.Of(when: null, now, Zone).ShouldBeOfType<Snooze.Unsaid>();
        SnoozeTime.Of(nothing with { Problem = WhenProblem.Past }, now, Zone).ShouldBeOfType<Snooze.Past>();
        SnoozeTime.Of(nothing with { Problem = WhenProblem.Impossible }, now, Zone).ShouldBeOfType<Snooze.Impossible>();
        SnoozeTime.Of(Said("2027-12-01", time: null, part: null), now, Zone).ShouldBeOfType<Snooze.TooFar>();
    }

    private static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    private static When Said(string date, string? time, string? part) =>
        new(
            DateOnly.Parse(date, CultureInfo.InvariantCulture),
            time is null ? null : TimeOnly.Parse(time, CultureInfo.InvariantCulture),
            part is null ? null : Enum.Parse<PartOfDay>(part),
            time is not null ? Grain.Minute
                : part is not null ? Grain.PartOfDay
                : Grain.Day
        );

    private static DateTimeOffset Local(string time, string zone)
    {
        var local = DateTime.Parse(time, CultureInfo.InvariantCulture);

        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(local));
    }

    private static DateTimeOffset Exactly(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
