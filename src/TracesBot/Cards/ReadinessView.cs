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

    /// <summary>How many will be ready by when.</summary>
    public const string Forecast = "forecast";

    /// <summary>Who does not get any further, and why.</summary>
    public const string Blockers = "blockers";

    /// <summary>The teams with the one that has come furthest first.</summary>
    public const string Ranking = "ranking";

    /// <summary>Whether it is one of these; a button that was forged can carry anything.</summary>
    public static bool Is(string view) =>
        view
            is Summary
                or Remaining
                or Completed
                or ByMethod
                or Teams
                or Trend
                or Nudge
                or Export
                or Forecast
                or Blockers
                or Ranking;
}
