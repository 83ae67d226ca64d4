using Spectre.Console;
using TracesBot.Understanding.Evaluating;

namespace TracesBot.Cli.Evaluating;

/// <summary>The figures as a table: drawn on a terminal, aligned with spaces elsewhere.</summary>
internal static class EvaluationTable
{
    private static readonly string[] Columns =
    [
        "Set",
        "Language",
        "Lines",
        .. Measure.All.Select(measure => measure.Heading),
    ];

    public static void Write(IReadOnlyList<EvaluationRow> rows, TextWriter output)
    {
        List<string[]> cells = [.. rows.Select(Cells)];
        if (Screens.IsTerminal(output))
        {
            AnsiConsole.Write(Drawn(cells));
        }
        else
        {
            WritePlain(cells, output);
        }

        output.WriteLine("Per cent of the lines that a column is about.");
    }

    public static void WriteConfusions(IReadOnlyList<EvaluationRow> rows, int most, TextWriter output)
    {
        var counted = Count(rows);
        foreach (var (expected, given, times) in counted.Take(most))
        {
            var often = times.ToString(CultureInfo.InvariantCulture).PadLeft(4);
            output.WriteLine($"{often} x  {expected} -> {given}");
        }

        if (counted.Count > most)
        {
            output.WriteLine($"and {counted.Count - most} other confusions: --confusions {counted.Count} shows all");
        }
    }

    /// <summary>What was taken for what, most frequent first. The messages themselves are left out: they may be people's own.</summary>
    public static IReadOnlyList<(string Expected, string Given, int Times)> Count(IEnumerable<EvaluationRow> rows) =>
        [
            .. rows.SelectMany(row => row.Confusions)
                .GroupBy(confusion => (Expected: Or(confusion.Expected, "(none of ours)"), confusion.Got))
                .Select(group => (group.Key.Expected, group.Key.Got, group.Count()))
                .OrderByDescending(confusion => confusion.Item3)
                .ThenBy(confusion => confusion.Expected, StringComparer.Ordinal)
                .ThenBy(confusion => confusion.Got, StringComparer.Ordinal),
        ];

    private static string Or(string text, string other) => text.Length > 0 ? text : other;

    private static string[] Cells(EvaluationRow row) =>
        [
            row.Set,
            row.Language,
            row.Count.ToString(CultureInfo.InvariantCulture),
            .. Measure.All.Select(measure => measure.Of(row) is { } value ? Measure.Figure(value) : ""),
        ];

    private static Table Drawn(List<string[]> rows)
    {
        var table = new Table().RoundedBorder();
        foreach (var column in Columns)
        {
            var drawn = new TableColumn(column);
            table.AddColumn(column is "Set" or "Language" ? drawn : drawn.RightAligned());
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
                (cell, index) => index < 2 ? cell.PadRight(widths[index]) : cell.PadLeft(widths[index])
            );
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
