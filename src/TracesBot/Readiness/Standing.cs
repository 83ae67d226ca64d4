namespace TracesBot.Readiness;

/// <summary>Where somebody stands. Everybody stands in exactly one place, so the figures add up.</summary>
internal enum Standing
{
    /// <summary>Has switched, by their own word.</summary>
    ReadySaid,

    /// <summary>Has switched and logged in with the new method, by their own word.</summary>
    ReadyTested,

    /// <summary>Has switched, confirmed by an administrator.</summary>
    ReadyConfirmed,
    InProgress,
    NotStarted,
    Exempt,
}

/// <summary>Reads the record of the switch.</summary>
internal static class Standings
{
    /// <param name="state">The state of the record; null without one.</param>
    /// <param name="evidence">How sure it is; only asked for in somebody who has switched.</param>
    public static Standing Of(string? state, string? evidence) =>
        (state, evidence) switch
        {
            ("switched" or "with-backup", "confirmed") => Standing.ReadyConfirmed,
            ("switched" or "with-backup", "tested") => Standing.ReadyTested,
            // Evidence of a kind unknown here is taken for the weakest one.
            ("switched" or "with-backup", _) => Standing.ReadySaid,
            ("started" or "reopened", _) => Standing.InProgress,
            ("exempt", _) => Standing.Exempt,
            _ => Standing.NotStarted,
        };

    public static bool IsReady(this Standing standing) =>
        standing is Standing.ReadySaid or Standing.ReadyTested or Standing.ReadyConfirmed;

    public static bool Remains(this Standing standing) => standing is Standing.InProgress or Standing.NotStarted;
}
