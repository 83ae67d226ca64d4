namespace TracesBot.Reminders;

/// <summary>What a person has chosen about reminders.</summary>
internal sealed record ReminderChoice
{
    public DateTimeOffset? SnoozedUntil { get; init; }

    public long Stopped { get; init; }

    /// <summary>Gets when the person asked to be reminded; the reminder then quotes it.</summary>
    public DateTimeOffset? Promise { get; init; }

    /// <summary>Gets how often the person has put reminders off; another time for the same one does not count.</summary>
    public long Snoozes { get; init; }

    /// <summary>Gets the version read; 0 when nothing has been chosen yet.</summary>
    public long Version { get; init; }

    /// <summary>Gets how far the person's switch has come; it is the switch's own to change.</summary>
    public string? SwitchState { get; init; }

    public bool NothingToRemindOf => SwitchState is "switched" or "with-backup" or "exempt";

    public ReminderChoice Snoozed(DateTimeOffset until) =>
        this with
        {
            SnoozedUntil = until,
            Promise = until,
            Stopped = 0,
            Snoozes = Snoozes + (SnoozedUntil is null ? 1 : 0),
        };

    public ReminderChoice StoppedForGood() => this with { SnoozedUntil = null, Promise = null, Stopped = 1 };

    public ReminderChoice AsUsual() =>
        this with
        {
            SnoozedUntil = null,
            Promise = null,
            Stopped = 0,
            Snoozes = Snoozes - (SnoozedUntil is null ? 0 : 1),
        };

    public bool MaySnooze(int most) => SnoozedUntil is not null || Snoozes < most;
}
