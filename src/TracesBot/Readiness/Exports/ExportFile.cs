using System.Text;
using TracesBot.People;
using TracesBot.Words;

namespace TracesBot.Readiness.Exports;

/// <summary>A manager's people as a table that Excel opens, in the manager's language.</summary>
internal static class ExportFile
{
    /// <summary>Without this mark Excel takes å for Ã¥.</summary>
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static byte[] Write(IEnumerable<Colleague> people, Phrases phrases, TimeZoneInfo zone)
    {
        var words = phrases.Readiness;
        var own = phrases.Export;
        string[] columns = [own.Name, words.Team, words.State, words.Method, words.Evidence, words.Since, own.Stuck];
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, WithMark))
        {
            CsvTable.Write(text, columns, people.Select(person => Cells(person, phrases, zone)), own.Separator);
        }

        return bytes.ToArray();
    }

    /// <summary>Without what some file systems refuse: "lage-import-goteborg-2026-11-23.csv".</summary>
    public static string Name(string? team, Phrases phrases, DateTimeOffset now)
    {
        var scope = team is null ? phrases.Export.Everybody : string.Join('-', Likeness.Words(team).Take(6));

        return string.Create(CultureInfo.InvariantCulture, $"{phrases.Export.FileName}-{scope}-{now:yyyy-MM-dd}.csv");
    }

    private static string[] Cells(Colleague person, Phrases phrases, TimeZoneInfo zone)
    {
        var words = phrases.Readiness;
        var ready = person.Standing.IsReady();

        return
        [
            person.Name,
            person.Team,
            StateOf(person.Standing, words),
            ready ? MethodOf(person, phrases) : "",
            ready ? EvidenceOf(person.Standing, words) : "",
            person.ChangedAt is { } at
                ? TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : "",
            person.IsStuck ? phrases.Export.Yes : phrases.Export.No,
        ];
    }

    private static string StateOf(Standing standing, ReadinessWords words) =>
        standing switch
        {
            Standing.InProgress => words.IsInProgress,
            Standing.NotStarted => words.HasNotStarted,
            Standing.Exempt => words.IsExempt,
            _ => words.IsReady,
        };

    private static string MethodOf(Colleague person, Phrases phrases) =>
        person.Method is null ? phrases.Readiness.UnknownMethod : phrases.Methods.Title(person.Method);

    private static string EvidenceOf(Standing standing, ReadinessWords words) =>
        standing switch
        {
            Standing.ReadyConfirmed => words.Confirmed,
            Standing.ReadyTested => words.Tested,
            _ => words.Said,
        };
}
