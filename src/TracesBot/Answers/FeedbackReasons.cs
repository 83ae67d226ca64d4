namespace TracesBot.Answers;

/// <summary>Why an answer did not help, as buttons and the database say it.</summary>
internal static class FeedbackReasons
{
    public const string Wrong = "wrong";
    public const string Unclear = "unclear";
    public const string Outdated = "outdated";
    public const string Other = "other";

    public static string? Known(string? reason) => reason is Wrong or Unclear or Outdated or Other ? reason : null;
}
