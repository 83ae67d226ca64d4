using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TracesBot.Storage;

/// <summary>How long things are kept, in days.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    private const int Longest = 3650;

    /// <summary>Gets or sets how long a repeated delivery is recognised, and its reply kept for it.</summary>
    [Range(1, Longest)]
    public int DeliveriesDays { get; set; } = 2;

    /// <summary>Gets or sets how long it is known who looked at whom.</summary>
    [Range(1, Longest)]
    public int AuditDays { get; set; } = 365;

    /// <summary>Gets or sets how long everything about somebody is kept who is no longer in the roster.</summary>
    [Range(1, Longest)]
    public int LeftPeopleDays { get; set; } = 90;

    /// <summary>Gets or sets how long the answers and steps of a finished walk are kept; its record stays.</summary>
    [Range(1, Longest)]
    public int FinishedWalksDays { get; set; } = 90;

    /// <summary>Gets or sets how long it is known who got which reminder.</summary>
    [Range(1, Longest)]
    public int WavesDays { get; set; } = 180;

    /// <summary>Gets or sets how long a question without an answer is kept after it was last asked.</summary>
    [Range(1, Longest)]
    public int QuestionsDays { get; set; } = 365;
}

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
