namespace TracesBot.Readiness;

/// <summary>How many people of a team have the same record. The database counts, so cost follows the teams, not the people.</summary>
internal sealed record StandingCount
{
    public string Team { get; init; } = "";

    public string? State { get; init; }

    public string? Method { get; init; }

    public string? Evidence { get; init; }

    /// <summary>Gets 1 when they said that they are stuck.</summary>
    public long Stuck { get; init; }

    /// <summary>Gets 1 when they report to the viewer and not to somebody further down.</summary>
    public long Own { get; init; }

    public long People { get; init; }

    public bool IsOwn => Own > 0;

    public Standing Standing => Standings.Of(State, Evidence);
}
