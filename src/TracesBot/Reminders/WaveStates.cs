namespace TracesBot.Reminders;

/// <summary>Where a wave stands.</summary>
internal static class WaveStates
{
    /// <summary>People are still being written into it.</summary>
    public const string Planning = "planning";
    public const string Planned = "planned";
    public const string Running = "running";
    public const string Ended = "ended";

    /// <summary>Somebody holds it; nobody else in it is sent to until it goes on.</summary>
    public const string Paused = "paused";

    /// <summary>Somebody has ended it early.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Teams did not admit the bot. Once that is mended, the same wave goes on.</summary>
    public const string Stopped = "stopped";
}

/// <summary>Why a wave is sent.</summary>
internal static class WaveKinds
{
    public const string Campaign = "campaign";

    /// <summary>People who asked to be reminded at a time that has come.</summary>
    public const string Promise = "promise";

    /// <summary>People whom the calendar reminds, or who stand still in a guide.</summary>
    public const string Schedule = "schedule";

    /// <summary>People whose manager asked for it.</summary>
    public const string Nudge = "nudge";
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
