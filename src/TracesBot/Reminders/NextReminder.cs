namespace TracesBot.Reminders;

/// <summary>When somebody's next reminder comes and why, or why none does.</summary>
/// <param name="At">The earliest instant; in the past or now when it is due.</param>
/// <param name="Cause">What makes it due; null when there is none.</param>
/// <param name="Number">Days before, or weeks after, the campaign's date.</param>
/// <param name="WhyNot">One of <see cref="SkipReasons"/> when there is none.</param>
internal sealed record NextReminder(DateTimeOffset At, ReminderCause? Cause, int Number = 0, string? WhyNot = null)
{
    public static NextReminder None(string reason) => new(DateTimeOffset.MaxValue, Cause: null, WhyNot: reason);

    public bool IsDue(DateTimeOffset now) => Cause is not null && At <= now;
}

internal enum ReminderCause
{
    /// <summary>The person asked for it.</summary>
    Asked,

    /// <summary>The person began the switch and then stood still.</summary>
    StoodStill,
    DaysBefore,
    OnTheDay,
    WeeksAfter,
}
