using TracesBot.Clocks;

namespace TracesBot.Reminders;

/// <summary>The days on which a campaign reminds: counted down to its date, then weekly, then every few weeks.</summary>
/// <param name="RemovedOn">The first day without the removed method.</param>
/// <param name="DaysBefore">So many days before the date, 0 for the day itself.</param>
/// <param name="Weekly">For so many weeks after the date, once a week.</param>
/// <param name="ThenEvery">From then on, once in so many weeks.</param>
/// <param name="At">The time of day.</param>
internal sealed record ReminderCalendar(
    DateOnly RemovedOn,
    IReadOnlyList<int> DaysBefore,
    int Weekly,
    int ThenEvery,
    TimeOnly At
)
{
    private const int Week = 7;

    /// <summary>The newest reminder that has fallen due, and the first that has not.</summary>
    /// <param name="knownSince">Who came after the date is reminded weekly from then on, as the others were.</param>
    public (Slot? Last, Slot Next) Around(DateTimeOffset now, DateOnly? knownSince, TimeZoneInfo zone)
    {
        var first = knownSince > RemovedOn ? knownSince.Value : RemovedOn;
        var slots = Countdown(zone).Concat(After(first, now.DateIn(zone), zone)).OrderBy(static slot => slot.At);
        Slot? last = null;
        foreach (var slot in slots)
        {
            if (slot.At > now)
            {
                return (last, slot);
            }

            last = slot;
        }

        throw new InvalidOperationException("There is always a next reminder.");
    }

    // Rather early than late: who reads it on Monday has been locked out over the weekend.
    private IEnumerable<Slot> Countdown(TimeZoneInfo zone) =>
        DaysBefore.Select(days =>
            Slot(
                WorkingHours.WorkdayUntil(RemovedOn.AddDays(-days)),
                days is 0 ? SlotKind.OnTheDay : SlotKind.DaysBefore,
                days,
                zone
            )
        );

    private IEnumerable<Slot> After(DateOnly first, DateOnly today, TimeZoneInfo zone)
    {
        var weeks = Math.Max(0, (today.DayNumber - first.DayNumber) / Week);
        // A reminder moved past a holiday may still be to come, so one more on each side.
        var from = Math.Max(0, Number(weeks) - 2);

        return Enumerable
            .Range(from, 5)
            .Select(number => number <= Weekly ? number : Weekly + ((number - Weekly) * ThenEvery))
            .Where(static week => week > 0)
            .Select(week =>
                Slot(WorkingHours.WorkdayFrom(first.AddDays(week * Week)), SlotKind.WeeksAfter, week, zone)
            );
    }

    /// <summary>How many reminders lie in so many weeks.</summary>
    private int Number(int weeks) => weeks <= Weekly ? weeks : Weekly + ((weeks - Weekly) / ThenEvery);

    private Slot Slot(DateOnly day, SlotKind kind, int number, TimeZoneInfo zone) =>
        new(LocalTime.At(day, At, zone), kind, number);
}

/// <summary>One reminder of the calendar.</summary>
/// <param name="Number">Days before or weeks after.</param>
internal sealed record Slot(DateTimeOffset At, SlotKind Kind, int Number);

internal enum SlotKind
{
    DaysBefore,
    OnTheDay,
    WeeksAfter,
}
