namespace TracesBot.Storage;

/// <summary>How long things are kept, in days.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    private const int Longest = 3650;

    /// <summary>Gets or sets how long a repeated delivery is recognised, and its reply kept for it.</summary>
    public int DeliveriesDays { get; set; } = 2;

    /// <summary>Gets or sets how long it is known who looked at whom.</summary>
    public int AuditDays { get; set; } = 365;

    /// <summary>Gets or sets how long everything about somebody is kept who is no longer in the roster.</summary>
    public int LeftPeopleDays { get; set; } = 90;

    /// <summary>Gets or sets how long the answers and steps of a finished walk are kept; its record stays.</summary>
    public int FinishedWalksDays { get; set; } = 90;

    /// <summary>Gets or sets how long it is known who got which reminder.</summary>
    public int WavesDays { get; set; } = 180;

    /// <summary>Gets or sets how long a question without an answer is kept after it was last asked.</summary>
    public int QuestionsDays { get; set; } = 365;

    /// <summary>Whether every one of them is a number of days that makes sense.</summary>
    public bool MakeSense() =>
        new[] { DeliveriesDays, AuditDays, LeftPeopleDays, FinishedWalksDays, WavesDays, QuestionsDays }.All(
            static days => days is >= 1 and <= Longest
        );
}
