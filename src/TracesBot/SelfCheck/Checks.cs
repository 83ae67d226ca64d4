namespace TracesBot.SelfCheck;

/// <summary>What the bot looks at in itself. The names stand in the database, in health and in metrics.</summary>
internal static class Checks
{
    public const string Secret = "secret";
    public const string Certificate = "certificate";
    public const string Token = "token";

    /// <summary>Reminders that somebody asked for and that are in no wave yet.</summary>
    public const string Reminders = "reminders";
    public const string Answers = "answers";

    /// <summary>Questions whether a method still works, and ends of exemptions.</summary>
    public const string FollowUps = "follow-ups";
    public const string StandingWaves = "waves-standing";
    public const string StoppedWaves = "waves-stopped";
    public const string Roster = "roster";
    public const string Disc = "disc";

    public static IReadOnlyList<string> All { get; } =
    [Secret, Certificate, Token, Reminders, Answers, FollowUps, StandingWaves, StoppedWaves, Roster, Disc];

    /// <summary>Whether whoever runs the bot is told of it at any hour.</summary>
    public static bool IsUrgent(string name, string stage) =>
        name is Token || (name is Secret or Certificate && stage is CredentialExpiry.Over);
}
