namespace TracesBot.SelfCheck;

/// <summary>
/// One thing that the bot looks at in itself. Every slice registers its own, so that the round reaches them all while the
/// slices do not know each other.
/// </summary>
/// <param name="Name">One of <see cref="Checks"/>.</param>
/// <param name="LookAsync">Tells how it is; null when that cannot be told now, and what was known before stands.</param>
internal sealed record Probe(string Name, Func<IServiceProvider, CancellationToken, Task<Look?>> LookAsync)
{
    /// <summary>Gets a value indicating whether once a day is often enough.</summary>
    public bool Daily { get; init; }

    /// <summary>Gets a value indicating whether the database is looked into.</summary>
    public bool NeedsDatabase { get; init; }
}

/// <summary>How one thing is.</summary>
/// <param name="Measure">Days, seconds or a number of things; null where there is nothing to measure.</param>
/// <param name="Warning">Null when all is well.</param>
internal sealed record Look(long? Measure, Warning? Warning = null);

/// <param name="Stage">What is news when it changes.</param>
internal sealed record Warning(string Stage, WarningFacts Facts);

/// <summary>The figures that a warning's text names; each has those it needs. None of them is about a person or secret.</summary>
internal sealed record WarningFacts
{
    /// <summary>Gets when something ends.</summary>
    public DateTimeOffset? Ends { get; init; }

    public int? Days { get; init; }

    public long? Minutes { get; init; }

    public long? Count { get; init; }

    /// <summary>Gets what a service answered.</summary>
    public string? Code { get; init; }
}
