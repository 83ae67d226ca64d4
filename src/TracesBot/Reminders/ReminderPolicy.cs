using TracesBot.Clocks;

namespace TracesBot.Reminders;

/// <summary>Who gets a reminder, when and why; and why the others do not.</summary>
internal static class ReminderPolicy
{
    /// <summary>The time in which reminders are counted against the most that anybody gets.</summary>
    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>How long a reminder counts as just given.</summary>
    private static readonly TimeSpan JustReminded = TimeSpan.FromHours(12);

    /// <summary>How late a reminder still comes at the time that somebody chose.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    /// <summary>The next reminder that the calendar, the person's own wish or their standing still brings.</summary>
    public static NextReminder Next(Candidate person, ReminderRules rules, DateTimeOffset now)
    {
        if (Lasting(person, now) is { } reason)
        {
            return NextReminder.None(reason);
        }

        if (person.SnoozedUntil is { } until)
        {
            return new NextReminder(Promised(until, person, rules, now), ReminderCause.Asked);
        }

        var next = StandingStill(person, rules) ?? FromCalendar(person, rules, now);
        var earliest = Later(next.At, now);
        if (person.Recent >= rules.MostInAWeek && person.RecentSince is { } since)
        {
            earliest = Later(earliest, since + Week);
        }

        return next with
        {
            At = rules.Hours.Next(earliest, person.TimeZone),
        };
    }

    /// <summary>Whether a reminder in a wave leaves now. Asked at the last moment: much may have happened since it was planned.</summary>
    public static Verdict Decide(Candidate person, ReminderRules rules, DateTimeOffset now)
    {
        if (Lasting(person, now) is { } reason)
        {
            return Verdict.Skip(reason);
        }

        if (person.SnoozedUntil > now)
        {
            return Verdict.Skip(SkipReasons.Snoozed);
        }

        if (person.RemindedAt is { } at && now - at < JustReminded)
        {
            return Verdict.Skip(SkipReasons.JustReminded);
        }

        return person.WaveKind switch
        {
            WaveKinds.Promise => AtOnceOr(Promised(person.Promise ?? now, person, rules, now), now),
            WaveKinds.Nudge when person.TriedAt is { } tried && now - tried < JustReminded => Verdict.Skip(
                SkipReasons.JustReminded
            ),
            WaveKinds.Nudge or WaveKinds.Campaign when person.Recent >= rules.MostInAWeek && person.AgainOf is null =>
                Verdict.Skip(SkipReasons.EnoughThisWeek),
            WaveKinds.Schedule => Next(person, rules, now).IsDue(now) ? Verdict.Send : Verdict.Skip(SkipReasons.NotDue),
            _ when person.AnyHour > 0 => Verdict.Send,
            _ => AtOnceOr(rules.Hours.Next(now, person.TimeZone), now),
        };
    }

    private static Verdict AtOnceOr(DateTimeOffset at, DateTimeOffset now) =>
        at > now ? Verdict.Wait(at) : Verdict.Send;

    /// <summary>A time that somebody chose is theirs, also at night. When it has passed, any hour is not: they are at work first.</summary>
    private static DateTimeOffset Promised(
        DateTimeOffset chosen,
        Candidate person,
        ReminderRules rules,
        DateTimeOffset now
    ) => now - chosen > Late ? rules.Hours.Next(now, person.TimeZone) : chosen;

    /// <summary>What keeps a person from being reminded until something happens.</summary>
    private static string? Lasting(Candidate person, DateTimeOffset now) =>
        person switch
        {
            { Active: 0 } => SkipReasons.Left,
            { SwitchState: "exempt", AwayUntil: { } back } => back > now ? SkipReasons.Away : Unreached(person),
            { SwitchState: "switched" or "with-backup" or "exempt" } => SkipReasons.Done,
            _ => Unreached(person),
        };

    private static string? Unreached(Candidate person) =>
        person switch
        {
            { Reference: null } => SkipReasons.NoConversation,
            { Unreachable: not null } => SkipReasons.Unreachable,
            { Stopped: > 0 } => SkipReasons.Stopped,
            _ => null,
        };

    /// <summary>Nobody is disturbed in the middle of a guide; who stands still is asked once, about the step they are on.</summary>
    private static NextReminder? StandingStill(Candidate person, ReminderRules rules)
    {
        if (person.WalkMovedAt is not { } moved || person.TriedAt >= moved)
        {
            return null;
        }

        var day = WorkingHours.WorkdaysAfter(moved.DateIn(person.TimeZone), rules.StandsStill);

        return new NextReminder(LocalTime.At(day, rules.Calendar.At, person.TimeZone), ReminderCause.StoodStill);
    }

    private static NextReminder FromCalendar(Candidate person, ReminderRules rules, DateTimeOffset now)
    {
        var knownSince = person.WelcomedAt?.DateIn(person.TimeZone);
        var (last, next) = rules.Calendar.Around(now, knownSince, person.TimeZone);
        if (Covered(person, next))
        {
            next = rules.Calendar.Around(next.At, knownSince, person.TimeZone).Next;
        }

        // Whatever came of the newest one, it is not tried again: the next one covers it.
        var slot = last is not null && !Covered(person, last) && !(person.WelcomedAt >= last.At) ? last : next;

        return new NextReminder(slot.At, CauseOf(slot.Kind), slot.Number);
    }

    /// <summary>A reminder that came late, or that somebody asked for, stands for the calendar's of the same day.</summary>
    private static bool Covered(Candidate person, Slot slot) => person.TriedAt > slot.At - JustReminded;

    private static ReminderCause CauseOf(SlotKind kind) =>
        kind switch
        {
            SlotKind.DaysBefore => ReminderCause.DaysBefore,
            SlotKind.OnTheDay => ReminderCause.OnTheDay,
            _ => ReminderCause.WeeksAfter,
        };

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
