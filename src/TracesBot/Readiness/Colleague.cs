using TracesBot.People;

namespace TracesBot.Readiness;

/// <summary>One person as their manager sees them.</summary>
internal sealed record Colleague
{
    public string PersonId { get; init; } = "";

    public string Name { get; init; } = "";

    public string Team { get; init; } = "";

    public string? State { get; init; }

    public string? Method { get; init; }

    public string? Evidence { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }

    public DateTimeOffset? StuckAt { get; init; }

    /// <summary>Gets what keeps the bot from writing to them: see <see cref="Reach"/>.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Gets 1 when only their own manager may know how far they have come.</summary>
    public long Masked { get; init; }

    public bool IsMasked => Masked > 0;

    public Standing Standing => Standings.Of(State, Evidence);

    public bool IsStuck => StuckAt is not null && Standing.Remains();
}
