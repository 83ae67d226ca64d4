namespace TracesBot.Readiness.Tab;

/// <summary>What people can be chosen by, and the condition that finds them. It says the same as <see cref="Standings" />.</summary>
internal static class TabStanding
{
    public const string Everybody = "all";
    public const string Remaining = "remaining";
    public const string Stuck = "stuck";
    public const string InProgress = "in-progress";
    public const string NotStarted = "not-started";
    public const string Ready = "ready";
    public const string Said = "said";
    public const string Tested = "tested";
    public const string Confirmed = "confirmed";
    public const string Exempt = "exempt";

    private const string IsReady = "s.state in ('switched', 'with-backup')";
    private const string Remains = "coalesce(s.state, '') not in ('switched', 'with-backup', 'exempt')";

    public static string? Condition(string standing) =>
        standing switch
        {
            Everybody => "1 = 1",
            Remaining => Remains,
            Stuck => $"{Remains} and w.stuck_at is not null",
            InProgress => "s.state in ('started', 'reopened')",
            NotStarted => $"{Remains} and coalesce(s.state, '') not in ('started', 'reopened')",
            Ready => IsReady,
            Said => $"{IsReady} and coalesce(s.evidence, '') not in ('tested', 'confirmed')",
            Tested => $"{IsReady} and s.evidence = 'tested'",
            Confirmed => $"{IsReady} and s.evidence = 'confirmed'",
            Exempt => "s.state = 'exempt'",
            _ => null,
        };
}
