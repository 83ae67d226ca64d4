namespace TracesBot.Teams.Limits;

/// <summary>How often a bot may call, by conversation and by tenant.</summary>
public sealed record TeamsLimits(
    IReadOnlyList<RateWindow> SendPerConversation,
    IReadOnlyList<RateWindow> ReadPerConversation,
    IReadOnlyList<RateWindow> PerTenant
)
{
    public static TeamsLimits None { get; } = new([], [], []);

    /// <summary>The limits that Microsoft publishes.</summary>
    public static TeamsLimits Published { get; } =
        new(
            Windows((7, 1), (8, 2), (60, 30), (1800, 3600)),
            Windows((14, 1), (16, 2), (120, 30), (3600, 3600)),
            Windows((50, 1))
        );

    private static RateWindow[] Windows(params (int Calls, int Seconds)[] windows) =>
        [.. windows.Select(window => new RateWindow(window.Calls, TimeSpan.FromSeconds(window.Seconds)))];
}
