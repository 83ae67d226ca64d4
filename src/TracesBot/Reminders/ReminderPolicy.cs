namespace TracesBot.Reminders;

/// <summary>Who gets a reminder now, and why the others do not.</summary>
internal static class ReminderPolicy
{
    /// <summary>How long a reminder counts as just given.</summary>
    private static readonly TimeSpan JustReminded = TimeSpan.FromHours(12);

    public static Verdict Decide(Candidate person, DateTimeOffset now) =>
        person switch
        {
            { Active: 0 } => Verdict.Skip(SkipReasons.Left),
            { SwitchState: "switched" or "with-backup" or "exempt" } => Verdict.Skip(SkipReasons.Done),
            { Reference: null } => Verdict.Skip(SkipReasons.NoConversation),
            { Unreachable: not null } => Verdict.Skip(SkipReasons.Unreachable),
            { Stopped: > 0 } => Verdict.Skip(SkipReasons.Stopped),
            { SnoozedUntil: { } until } when until > now => Verdict.Skip(SkipReasons.Snoozed),
            { RemindedAt: { } at } when now - at < JustReminded => Verdict.Skip(SkipReasons.JustReminded),
            _ => Verdict.Send,
        };
}

/// <summary>Send, or skip for a reason.</summary>
/// <param name="SkippedFor">One of <see cref="SkipReasons"/>; null to send.</param>
internal readonly record struct Verdict(string? SkippedFor)
{
    public static Verdict Send { get; } = new(SkippedFor: null);

    public bool Sends => SkippedFor is null;

    public static Verdict Skip(string reason) => new(reason);
}

/// <summary>Why somebody got no reminder, as the ledger and the command line say it.</summary>
internal static class SkipReasons
{
    public const string Left = "left";
    public const string Done = "done";
    public const string NoConversation = "no-conversation";
    public const string Unreachable = "unreachable";
    public const string Stopped = "stopped";
    public const string Snoozed = "snoozed";
    public const string JustReminded = "just-reminded";
}
