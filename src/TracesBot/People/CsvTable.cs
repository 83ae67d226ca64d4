using CsvHelper;

namespace TracesBot.People;

/// <summary>Rows under a header, as RFC 4180 has it. Every cell is safe to open in a spreadsheet.</summary>
internal static class CsvTable
{
    /// <param name="output">Where it is written; it stays open.</param>
    /// <param name="rows">As many cells in each as there are columns.</param>
    /// <param name="separator">What parts the cells: a spreadsheet expects what is usual in its language.</param>
    public static void Write(
        TextWriter output,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<string>> rows,
        char separator = ','
    )
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { Separator = separator }, leaveOpen: true);
        foreach (var row in rows.Prepend(columns))
        {
            foreach (var cell in row)
            {
                csv.WriteField(CsvCell.Of(cell));
            }

            csv.EndRecord();
        }
    }
}
