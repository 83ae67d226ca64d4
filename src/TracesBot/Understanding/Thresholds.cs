namespace TracesBot.Understanding;

/// <summary>How sure the bot must be. Calibrated on the tuning half of the development questions; see docs/quality.md.</summary>
internal static class Thresholds
{
    /// <summary>From here on a topic is answered.</summary>
    public const float Answer = 0.30f;

    /// <summary>The share that all topics together need before an uncertain one is suggested.</summary>
    public const float Suggest = 0.40f;

    /// <summary>From here on a message is taken to be about something else.</summary>
    public const float Decline = 0.40f;

    /// <summary>From here on a command is carried out.</summary>
    public const float Command = 0.30f;

    /// <summary>Less than this is not worth suggesting.</summary>
    public const float Candidate = 0.03f;

    /// <summary>Each half of a double question must be this certain.</summary>
    public const float Part = 0.60f;

    /// <summary>Below this a message counts as being in neither language.</summary>
    public const float Language = 0.35f;
}
