using System.Text;
using TracesBot.Words;

namespace TracesBot.People.Uploads;

/// <summary>Everything that is wrong with a list, as a table that Excel opens, in the administrator's language.</summary>
internal static class FaultFile
{
    /// <summary>Without this mark Excel takes å for Ã¥.</summary>
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static byte[] Write(RosterOutcome outcome, Phrases phrases)
    {
        var words = phrases.Roster;
        var rows = outcome
            .Bad.Select(note => Cells(note, words.Skipped, words))
            .Concat(outcome.Warnings.Select(note => Cells(note, words.WarningTitle, words)));
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, WithMark))
        {
            CsvTable.Write(
                text,
                [words.LineColumn, words.KindColumn, words.FaultColumn],
                rows,
                phrases.Export.Separator
            );
        }

        return bytes.ToArray();
    }

    private static string[] Cells(RosterNote note, string kind, RosterWords words) =>
        [note.Line.ToString(CultureInfo.InvariantCulture), kind, note.Fault.In(words.Faults)];
}
