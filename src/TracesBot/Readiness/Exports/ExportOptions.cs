namespace TracesBot.Readiness.Exports;

/// <summary>What managers get as a file.</summary>
internal sealed class ExportOptions
{
    public const string Section = "Readiness";

    /// <summary>Gets or sets the most people in one file.</summary>
    public int MostExported { get; set; } = 20_000;

    public bool MakesSense() => MostExported is >= 1 and <= 100_000;
}
