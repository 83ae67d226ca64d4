namespace TracesBot.Words;

/// <summary>What is said of one thing that is wrong with the bot.</summary>
internal sealed record WarningWords
{
    public required Func<WarningFigures, string> Title { get; init; }
    public required Func<WarningFigures, string> Text { get; init; }
    public required string Do { get; init; }
    public required string Mended { get; init; }
}

/// <summary>What a warning may name, written out in its language.</summary>
internal sealed record WarningFigures
{
    public required string Since { get; init; }
    public required string Until { get; init; }

    /// <summary>Gets the day on which something ends.</summary>
    public required string Ends { get; init; }

    /// <summary>Gets in how many days; null when it has ended.</summary>
    public required string? When { get; init; }

    /// <summary>Gets for how long.</summary>
    public required string For { get; init; }
    public required long Count { get; init; }

    /// <summary>Gets what a service answered.</summary>
    public required string Code { get; init; }
}
