namespace TracesBot.Reminders;

/// <summary>How far a wave has come, as cards and the command line show it.</summary>
internal sealed record WaveProgress(string State, string? Reason, IReadOnlyList<Tally> Tallies)
{
    /// <summary>Gets how many cannot be sent to yet, because they are not at work.</summary>
    public long Waiting { get; init; }

    /// <summary>Gets when the first of those is.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Gets how many reminders came to an outcome in a second, lately.</summary>
    public double PerSecond { get; init; }

    public long Total => Tallies.Sum(tally => tally.People);

    public long Open => Tallies.Where(tally => tally.Open).Sum(tally => tally.People);

    public long Done => Total - Open;

    public bool Over => State is WaveStates.Ended or WaveStates.Stopped or WaveStates.Paused or WaveStates.Cancelled;

    public long In(string state) =>
        Tallies.Where(tally => string.Equals(tally.State, state, StringComparison.Ordinal)).Sum(tally => tally.People);

    /// <summary>How long those take who can be sent to now.</summary>
    /// <param name="usual">The pace at which reminders go out when nothing has yet.</param>
    public TimeSpan TimeLeft(int usual) =>
        TimeSpan.FromSeconds(Math.Max(0, Open - Waiting) / (PerSecond > 0 ? PerSecond : usual));
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
