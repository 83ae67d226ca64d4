using Spectre.Console;
using TracesBot.Readiness;

namespace TracesBot.Cli;

/// <summary>The figures as a table: drawn on a terminal, aligned with spaces elsewhere.</summary>
internal static class ReadinessTable
{
    private static readonly string[] Columns =
    [
        "Team",
        "People",
        "Ready",
        "said",
        "tested",
        "confirmed",
        "In progress",
        "Not started",
        "Exempt",
        "Stuck",
    ];

    public static void Write(ReadinessReport total, IReadOnlyList<TeamReport> teams, TextWriter output)
    {
        List<string[]> rows =
        [
            .. teams.Select(team => Row(team.Team.Length is 0 ? "(no team)" : team.Team, team.Report)),
        ];
        if (teams.Count is not 1)
        {
            rows.Add(Row("Everybody", total));
        }

        if (Screens.IsTerminal(output))
        {
            AnsiConsole.Write(Drawn(rows));
        }
        else
        {
            WritePlain(rows, output);
        }

        if (total.ByMethod.Count > 0)
        {
            output.WriteLine(
                $"Methods: {string.Join(", ", total.ByMethod.Select(method => $"{method.Method} {method.People}"))}"
            );
        }
    }

    private static string[] Row(string team, ReadinessReport report) =>
        [
            team,
            Figure(report.Total),
            $"{Figure(report.Ready)} ({report.PercentReady}%)",
            Figure(report.Said),
            Figure(report.Tested),
            Figure(report.Confirmed),
            Figure(report.InProgress),
            Figure(report.NotStarted),
            Figure(report.Exempt),
            Figure(report.Stuck),
        ];

    private static string Figure(long people) => people.ToString(CultureInfo.InvariantCulture);

    private static Table Drawn(IEnumerable<string[]> rows)
    {
        var table = new Table().RoundedBorder();
        foreach (var column in Columns)
        {
            var drawn = new TableColumn(column);
            table.AddColumn(column is "Team" ? drawn : drawn.RightAligned());
        }

        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        }

        return table;
    }

    private static void WritePlain(List<string[]> rows, TextWriter output)
    {
        rows.Insert(0, Columns);
        var widths = Columns.Select((_, index) => rows.Max(row => row[index].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select(
                (cell, index) => index is 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[index])
            );
            output.WriteLine(string.Join("  ", cells));
        }
    }
}
