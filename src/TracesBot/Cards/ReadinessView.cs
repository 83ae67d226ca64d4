namespace TracesBot.Cards;

/// <summary>The ways a manager can look at the same people. The values are what buttons carry.</summary>
internal static class ReadinessView
{
    public const string Summary = "summary";
    public const string Remaining = "remaining";
    public const string Completed = "completed";
    public const string ByMethod = "by-method";
    public const string Teams = "teams";
    public const string Trend = "trend";

    /// <summary>Who would get a reminder; or what came of the last one.</summary>
    public const string Nudge = "nudge";

    /// <summary>The people as a file.</summary>
    public const string Export = "export";
}
