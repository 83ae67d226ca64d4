namespace TracesBot.Reminders;

/// <summary>A wave as the command line and the operator see it.</summary>
internal sealed record WaveProgress(string State, string? Reason, IReadOnlyList<Tally> Tallies)
{
    public long Total => Tallies.Sum(tally => tally.People);

    public long Open => Tallies.Where(tally => tally.Open).Sum(tally => tally.People);

    public bool Over => State is WaveStates.Ended or WaveStates.Stopped or WaveStates.Paused or WaveStates.Cancelled;
}

/// <summary>How many of a wave's reminders stand where, and why.</summary>
internal sealed record Tally(string State, string? Reason, long People)
{
    public bool Open => State is SendStates.Planned or SendStates.Attempting;
}

/// <summary>A wave that ought to move and does not.</summary>
internal sealed record StandingWave
{
    public required string Id { get; init; }

    public required string State { get; init; }

    /// <summary>Gets the last instant at which some node had it, in real time.</summary>
    public DateTimeOffset ClaimedUntil { get; init; }

    public long Open { get; init; }
}
