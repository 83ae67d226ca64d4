using TracesBot.Cli;

namespace TracesBot.Reminders;

/// <summary>The summer of 2025 played with the policy alone.</summary>
public sealed class ReminderForecastTests
{
    private static readonly DateTimeOffset From = new(2025, 5, 30, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2025, 9, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Candidate Somebody = new() { PersonId = "p", Reference = "{}" };

    [Fact]
    public void A_person_who_never_switches_gets_what_the_ledger_would_send_them() =>
        Days(Somebody)
            .ShouldBe([
                "2025-05-30 09:00",
                "2025-06-16 09:00",
                "2025-06-23 09:00",
                "2025-06-27 09:00",
                "2025-06-30 09:00",
                "2025-07-07 09:00",
                "2025-07-14 09:00",
                "2025-07-21 09:00",
                "2025-07-28 09:00",
                "2025-08-04 09:00",
                "2025-08-11 09:00",
                "2025-08-18 09:00",
                "2025-08-25 09:00",
            ]);

    [Fact]
    public void A_person_on_leave_gets_theirs_once_they_are_back() =>
        Days(Somebody with { SwitchState = "exempt", AwayUntil = At("2025-08-16T00:00") })
            .ShouldBe(["2025-08-18 08:00", "2025-08-25 09:00"], "the one they missed and the one of that day are one");

    [Fact]
    public void A_person_who_chose_a_time_gets_it_and_then_the_calendars() =>
        Days(Somebody with { SnoozedUntil = At("2025-08-16T23:00") })
            .ShouldBe(["2025-08-16 23:00", "2025-08-18 09:00", "2025-08-25 09:00"]);

    [Fact]
    public void A_person_who_has_had_enough_this_week_waits_until_it_is_over() =>
        Days(Somebody with { TriedAt = At("2025-05-29T10:00"), Recent = 3, RecentSince = At("2025-05-27T10:00") })[0]
            .ShouldBe("2025-06-03 10:00");

    [Theory]
    [InlineData("switched", "{}", "done")]
    [InlineData("started", null, "no-conversation")]
    public void A_person_who_gets_none_is_told_why(string state, string? reference, string reason) =>
        Play(Somebody with { SwitchState = state, Reference = reference }).WhyNone.ShouldBe(reason);

    [Fact]
    public void Everybody_together_is_disturbed_neither_at_night_nor_on_a_weekend_or_holiday()
    {
        string?[] zones = ["Europe/Stockholm", "Europe/Helsinki", "Europe/Dublin", null];
        var simulation = new RemindSimulation(WaveBook.Rules);
        foreach (var number in Enumerable.Range(0, 200))
        {
            var person = Somebody with
            {
                ContactTimeZone = zones[number % zones.Length],
                WelcomedAt = From.AddHours(11 * number),
                WalkMovedAt = number % 3 is 0 ? From.AddHours(7 * number) : null,
                SnoozedUntil = number is 5 ? At("2025-06-21T23:00") : null,
            };
            simulation.Add(person, Play(person));
        }

        simulation.Add(Somebody, Play(Somebody with { SwitchState = "switched" }));

        var total = simulation.Total().Split('\n', StringSplitOptions.TrimEntries);
        total.ShouldContain("people: 201");
        total.ShouldContain("none, done with the switch: 1");
        total[^4..]
            .ShouldBe([
                "at a time that the person chose: 1",
                "others at night: 0",
                "others on a weekend: 0",
                "others on a holiday: 0",
            ]);
    }

    [Fact]
    public void A_person_is_one_line_with_every_reminder_where_they_are()
    {
        var person = Somebody with { DisplayName = "Anna Ask", Team = "Import", ContactTimeZone = "Europe/Helsinki" };

        new RemindSimulation(WaveBook.Rules)
            .Add(person, ReminderForecast.Of(person, WaveBook.Rules, From, From.AddDays(18)))
            .ShouldBe(
                "p\tImport\tAnna Ask\t2\tFri 2025-05-30 09:00 Europe/Helsinki; Mon 2025-06-16 09:00 Europe/Helsinki"
            );
    }

    private static Foreseen Play(Candidate person) => ReminderForecast.Of(person, WaveBook.Rules, From, Until);

    private static string[] Days(Candidate person) =>
        [
            .. Play(person)
                .Reminders.Select(next =>
                    TimeZoneInfo
                        .ConvertTime(next.At, person.TimeZone)
                        .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
                ),
        ];

    private static DateTimeOffset At(string local) =>
        Clocks.LocalTime.Instant(DateTime.Parse(local, CultureInfo.InvariantCulture), People.Zones.Default);
}
