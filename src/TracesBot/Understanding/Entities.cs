using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>The things a command names.</summary>
internal sealed record Entities
{
    public static Entities None { get; } = new();

    /// <summary>Gets the verification methods named, by <c>Method</c> id, in the order they were named.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>Gets the team as the person wrote it.</summary>
    public string? Team { get; init; }

    /// <summary>Gets the colleague as the person wrote it.</summary>
    public string? Person { get; init; }

    public Period? Period { get; init; }

    /// <summary>Gets the language asked for.</summary>
    public Language? Language { get; init; }

    /// <summary>Gets the point in time asked for; null when the message names none.</summary>
    public When? When { get; init; }
}

/// <summary>A span of days, both included; null where it is open.</summary>
internal sealed record Period(DateOnly? From, DateOnly? To);
