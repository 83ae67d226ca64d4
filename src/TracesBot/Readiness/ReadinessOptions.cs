namespace TracesBot.Readiness;

/// <summary>What managers get to see.</summary>
internal sealed class ReadinessOptions
{
    public const string Section = "Readiness";

    /// <summary>
    /// Gets or sets the number of people from which a group is shown to managers above its own; 0 shows every group.
    /// </summary>
    public int SmallestGroup { get; set; } = 5;

    public bool MakesSense() => SmallestGroup is >= 0 and <= 100;
}
