namespace TracesBot.Switching;

/// <summary>Where a person stands.</summary>
/// <param name="Backup">The second method, once there is one.</param>
/// <param name="Until">When the exemption ends; null when it does not.</param>
/// <param name="SwitchedAt">When the person had switched.</param>
/// <param name="CheckedAt">When the person last said that the method still works.</param>
/// <param name="Exempted">Where the person stood before the exemption.</param>
/// <param name="CanUndo">Whether the newest report can be taken back.</param>
/// <param name="Version">The number of events behind it.</param>
internal sealed record SwitchRecord(
    SwitchStatus Status,
    string? Method = null,
    string? Backup = null,
    Evidence? Evidence = null,
    ExemptReason? Reason = null,
    DateTimeOffset? Since = null,
    DateTimeOffset? Until = null,
    DateTimeOffset? SwitchedAt = null,
    DateTimeOffset? CheckedAt = null,
    SwitchRecord? Exempted = null,
    bool CanUndo = false,
    int Version = 0
)
{
    public static SwitchRecord None { get; } = new(SwitchStatus.NotStarted);

    public bool IsSwitched => Status is SwitchStatus.Switched or SwitchStatus.WithBackup;

    /// <summary>What the events come to. Taking a report back puts the record where it was before it.</summary>
    public static SwitchRecord Replay(IReadOnlyList<SwitchEvent> events)
    {
        var record = None;
        var before = new Stack<SwitchRecord>();
        foreach (var entry in events)
        {
            if (entry.Kind is SwitchEventKind.Undone)
            {
                record = before.TryPop(out var earlier) ? earlier : record;
                continue;
            }

            if (entry.Kind is SwitchEventKind.Confirmed)
            {
                // Not the person's to take back, and it holds whatever else they do.
                before = new Stack<SwitchRecord>(before.Reverse().Select(earlier => earlier.ConfirmedWith(record)));
            }
            else if (entry.Kind is SwitchEventKind.Started or SwitchEventKind.Returned)
            {
                // Whoever starts has left an exemption behind, and does not return to it by taking something back.
                before.Clear();
            }
            else
            {
                before.Push(record);
            }

            record = record.After(entry);
        }

        return record with
        {
            CanUndo = before.Count > 0,
            Version = events.Count,
        };
    }

    private SwitchRecord ConfirmedWith(SwitchRecord other) =>
        IsSwitched && string.Equals(Method, other.Method, StringComparison.Ordinal)
            ? this with
            {
                Evidence = Switching.Evidence.Confirmed,
            }
            : this;

    private SwitchRecord After(SwitchEvent entry) =>
        entry.Kind switch
        {
            SwitchEventKind.Started => None with { Status = SwitchStatus.Started, Since = entry.At },
            SwitchEventKind.Switched => None with
            {
                Status = SwitchStatus.Switched,
                Method = entry.Method,
                Evidence = entry.Evidence,
                Since = entry.At,
                SwitchedAt = entry.At,
            },
            SwitchEventKind.BackupAdded => this with
            {
                Status = SwitchStatus.WithBackup,
                Backup = entry.Method,
                Since = entry.At,
            },
            SwitchEventKind.Tested => this with { Evidence = Switching.Evidence.Tested },
            SwitchEventKind.Confirmed => this with { Evidence = Switching.Evidence.Confirmed },
            SwitchEventKind.Exempted => None with
            {
                Status = SwitchStatus.Exempt,
                Reason = entry.Reason,
                Since = entry.At,
                Until = entry.Until,
                Exempted = Status is SwitchStatus.Exempt ? Exempted : this,
            },
            SwitchEventKind.Returned => (Exempted ?? None) with { Since = entry.At },
            SwitchEventKind.StillWorks => this with { CheckedAt = entry.At },
            SwitchEventKind.Reopened => None with { Status = SwitchStatus.Reopened, Since = entry.At },
            _ => this,
        };
}

internal enum SwitchStatus
{
    NotStarted,
    Started,
    Switched,
    WithBackup,
    Exempt,

    /// <summary>Had switched, and can no longer log in.</summary>
    Reopened,
}
