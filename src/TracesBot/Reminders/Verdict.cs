namespace TracesBot.Reminders;

/// <summary>Send, wait, or skip for a reason.</summary>
/// <param name="SkippedFor">One of <see cref="SkipReasons"/>; null to send.</param>
/// <param name="WaitUntil">When to ask again, for who is not at work now.</param>
internal readonly record struct Verdict(string? SkippedFor, DateTimeOffset? WaitUntil)
{
    public static Verdict Send { get; } = new(SkippedFor: null, WaitUntil: null);

    public bool Sends => SkippedFor is null && WaitUntil is null;

    public static Verdict Skip(string reason) => new(reason, WaitUntil: null);

    public static Verdict Wait(DateTimeOffset until) => new(SkippedFor: null, until);
}

/// <summary>Why somebody got no reminder, as the ledger and the command line say it.</summary>
internal static class SkipReasons
{
    public const string Left = "left";
    public const string Done = "done";
    public const string Away = "away";
    public const string NoConversation = "no-conversation";
    public const string Unreachable = "unreachable";
    public const string Stopped = "stopped";
    public const string Snoozed = "snoozed";
    public const string JustReminded = "just-reminded";

    /// <summary>A manager or an administrator asked for it, but they have had as many reminders as anybody gets in seven days.</summary>
    public const string EnoughThisWeek = "enough-this-week";

    /// <summary>The wave was cancelled before the person's turn came.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>The calendar brought it, and then something else came first.</summary>
    public const string NotDue = "not-due";
}
