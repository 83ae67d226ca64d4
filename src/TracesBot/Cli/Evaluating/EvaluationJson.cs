using System.Text.Encodings.Web;
using System.Text.Json;
using TracesBot.Understanding.Evaluating;

namespace TracesBot.Cli.Evaluating;

/// <summary>The figures for a program.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Of(IReadOnlyList<EvaluationRow> rows, int confusions, IReadOnlyList<string> broken) =>
        JsonSerializer.Serialize(
            new
            {
                ok = broken.Count is 0,
                rows = rows.Select(Row),
                confusions = EvaluationTable
                    .Count(rows)
                    .Take(confusions)
                    .Select(confusion => new
                    {
                        confusion.Expected,
                        confusion.Given,
                        confusion.Times,
                    }),
                broken,
            },
            Json
        );

    private static Dictionary<string, object?> Row(EvaluationRow row)
    {
        var tree = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["set"] = row.Set,
            ["language"] = row.Language,
            ["lines"] = row.Count,
        };
        foreach (var measure in Measure.All)
        {
            tree[measure.Name] = measure.Of(row) is { } value ? Math.Round(value, 2) : null;
        }

        return tree;
    }
}
