using TracesBot.People;
using TracesBot.Readiness;

namespace TracesBot.Cli;

/// <summary>What <c>readiness --csv</c> prints: a row for each team, or one row for all of them together.</summary>
internal static class ReadinessCsv
{
    private static readonly string[] Figures =
    [
        "people",
        "ready",
        "said",
        "tested",
        "confirmed",
        "inProgress",
        "notStarted",
        "exempt",
        "stuck",
    ];

    public static void Write(IReadOnlyList<TeamReport> teams, TextWriter output) =>
        CsvTable.Write(
            output,
            ["team", .. Figures],
            teams.Select(static team => (string[])[team.Team, .. Row(team.Report)])
        );

    public static void Write(ReadinessReport total, TextWriter output) =>
        CsvTable.Write(
            output,
            Figures,
            [
                [.. Row(total)],
            ]
        );

    private static IEnumerable<string> Row(ReadinessReport report) =>
        new[]
        {
            report.Total,
            report.Ready,
            report.Said,
            report.Tested,
            report.Confirmed,
            report.InProgress,
            report.NotStarted,
            report.Exempt,
            report.Stuck,
        }.Select(static people => people.ToString(CultureInfo.InvariantCulture));
}
