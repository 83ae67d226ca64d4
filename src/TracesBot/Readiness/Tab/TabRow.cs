using TracesBot.Words;

namespace TracesBot.Readiness.Tab;

/// <summary>One person in the table, with what keeps the bot from writing to them. What is said of them goes by name, and the page has the words.</summary>
internal sealed record TabRow(
    string Name,
    string Team,
    string State,
    string? Method,
    string? Evidence,
    string? Since,
    string? Note
)
{
    public static TabRow Of(Colleague colleague, TimeZoneInfo zone, ReadinessWords words) =>
        new(
            colleague.Name,
            colleague.Team,
            StateOf(colleague),
            colleague.Standing.IsReady() ? colleague.Method ?? ReadinessReport.UnknownMethod : null,
            EvidenceOf(colleague.Standing),
            (colleague.IsStuck ? colleague.StuckAt : colleague.ChangedAt) is { } at
                ? TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
            colleague is { Obstacle: { } obstacle } && colleague.Standing.Remains()
                ? words.CannotBeReached(obstacle)
                : null
        );

    private static string StateOf(Colleague colleague) =>
        colleague switch
        {
            { IsStuck: true } => TabStanding.Stuck,
            { Standing: Standing.InProgress } => TabStanding.InProgress,
            { Standing: Standing.NotStarted } => TabStanding.NotStarted,
            { Standing: Standing.Exempt } => TabStanding.Exempt,
            _ => TabStanding.Ready,
        };

    private static string? EvidenceOf(Standing standing) =>
        standing switch
        {
            Standing.ReadyConfirmed => TabStanding.Confirmed,
            Standing.ReadyTested => TabStanding.Tested,
            Standing.ReadySaid => TabStanding.Said,
            _ => null,
        };
}

/// <summary>One page of the table.</summary>
internal sealed record TabRows(long People, int Page, int Pages, IReadOnlyList<TabRow> Rows);
