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
}
