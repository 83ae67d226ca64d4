namespace TracesBot.Readiness;

/// <summary>Why somebody does not get any further, as far as the bot knows. The words are what the database answers.</summary>
internal static class Blocker
{
    public const string LockedOut = "locked-out";
    public const string Stuck = "stuck";
    public const string WaitsForKey = "waits-for-key";
    public const string NoPhone = "no-phone";
    public const string Unreachable = "unreachable";
    public const string Silent = "silent";

    /// <summary>Nothing to do but wait: only an exemption says so.</summary>
    public const string OnLeave = "on-leave";

    /// <summary>Gets all, with those first whom somebody can help today. Everybody has one, so that figures add up.</summary>
    public static IReadOnlyList<string> All { get; } =
    [LockedOut, Stuck, WaitsForKey, NoPhone, Unreachable, Silent, OnLeave];
}

/// <summary>Somebody of a manager's line who does not get any further.</summary>
internal sealed record BlockedColleague
{
    public string PersonId { get; init; } = "";

    public string Name { get; init; } = "";

    public string Team { get; init; } = "";

    /// <summary>Gets one of <see cref="Blocker"/>.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Gets the guide and its step where they are, or were when they stopped.</summary>
    public string? Guide { get; init; }

    public long Step { get; init; }

    /// <summary>Gets since when; null where nobody knows.</summary>
    public DateTimeOffset? Since { get; init; }
}

internal sealed record BlockerCount
{
    public string Kind { get; init; } = "";

    public long People { get; init; }

    public long Named { get; init; }
}
