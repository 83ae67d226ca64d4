namespace TracesBot.Reminders;

/// <summary>Where a wave stands.</summary>
internal static class WaveStates
{
    public const string Planned = "planned";
    public const string Running = "running";
    public const string Ended = "ended";

    /// <summary>Teams did not admit the bot. Once that is mended, the same wave goes on.</summary>
    public const string Stopped = "stopped";
}

/// <summary>Why a wave is sent.</summary>
internal static class WaveKinds
{
    public const string Campaign = "campaign";

    /// <summary>People who asked to be reminded at a time that has come.</summary>
    public const string Promise = "promise";
}

/// <summary>Where one person's reminder stands.</summary>
internal static class SendStates
{
    public const string Planned = "planned";

    /// <summary>Handed to Teams, or about to be; what came of it is not known yet.</summary>
    public const string Attempting = "attempting";
    public const string Accepted = "accepted";
    public const string Refused = "refused";
    public const string Skipped = "skipped";

    /// <summary>May have arrived: never sent again in the same wave.</summary>
    public const string Uncertain = "uncertain";
}

/// <summary>How many of a wave's reminders stand where, and why.</summary>
internal sealed record Tally
{
    public required string State { get; init; }

    public string? Reason { get; init; }

    public long People { get; init; }

    public bool Open => State is SendStates.Planned or SendStates.Attempting;
}

/// <summary>A wave as the command line and the operator see it.</summary>
internal sealed record WaveProgress(string State, string? Reason, IReadOnlyList<Tally> Tallies)
{
    public long Total => Tallies.Sum(tally => tally.People);

    public long Open => Tallies.Where(tally => tally.Open).Sum(tally => tally.People);

    public bool Over => State is WaveStates.Ended or WaveStates.Stopped;
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
