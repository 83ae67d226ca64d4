using System.Text;
using TracesBot.People;
using TracesBot.Words;

namespace TracesBot.Readiness.Tab;

/// <summary>The table as a file, in the viewer's language.</summary>
internal static class TabCsv
{
    public static IResult File(TabLook look, IEnumerable<Colleague> people)
    {
        var readiness = look.Phrases.Readiness;
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        CsvTable.Write(
            text,
            [
                look.Phrases.Tab.Name,
                readiness.Team,
                readiness.State,
                readiness.Method,
                readiness.Evidence,
                readiness.Since,
            ],
            people.Select(person => Cells(TabRow.Of(person, look.Zone, readiness), look.Phrases))
        );
        // Spreadsheets take a file without the mark for one in a code page of old, and spoil å, ä and ö.
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

        return Results.File(bytes, "text/csv; charset=utf-8", $"traces-{look.Now:yyyy-MM-dd}.csv");
    }

    private static IReadOnlyList<string> Cells(TabRow row, Phrases phrases) =>
        [
            row.Name,
            row.Team,
            row.Note is { } note
                ? $"{TabTexts.StateIn(phrases, row.State)}, {note}"
                : TabTexts.StateIn(phrases, row.State),
            row.Method is { } method ? TabTexts.MethodIn(phrases, method) : "",
            row.Evidence is { } evidence ? TabTexts.EvidenceIn(phrases, evidence) : "",
            row.Since ?? "",
        ];
}
