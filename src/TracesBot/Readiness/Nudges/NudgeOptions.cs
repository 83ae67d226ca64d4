namespace TracesBot.Readiness.Nudges;

/// <summary>How often and how many managers may have reminded.</summary>
internal sealed class NudgeOptions
{
    public const string Section = "Readiness";

    /// <summary>Gets or sets for how many days neither a manager asks again for the same people nor a person is asked again.</summary>
    public int NudgeCoolDownDays { get; set; } = 7;

    /// <summary>Gets or sets the most people at once.</summary>
    public int MostNudged { get; set; } = 200;

    public bool MakesSense() => this is { NudgeCoolDownDays: >= 1 and <= 90, MostNudged: >= 1 and <= 5_000 };
}
