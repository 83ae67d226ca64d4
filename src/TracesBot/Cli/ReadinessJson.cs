using System.Text.Encodings.Web;
using System.Text.Json;
using TracesBot.Readiness;

namespace TracesBot.Cli;

/// <summary>What <c>readiness --json</c> prints.</summary>
internal static class ReadinessJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <param name="teams">Null where the sum alone is asked for.</param>
    public static string Of(ReadinessReport total, IReadOnlyList<TeamReport>? teams)
    {
        var tree = Tree(total);
        if (teams is not null)
        {
            tree["teams"] = teams.Select(team => Tree(team.Report, team.Team)).ToList();
        }

        return JsonSerializer.Serialize(tree, Json);
    }

    private static Dictionary<string, object> Tree(ReadinessReport report, string? team = null)
    {
        var tree = new Dictionary<string, object>(StringComparer.Ordinal);
        if (team is not null)
        {
            tree["team"] = team;
        }

        tree["total"] = report.Total;
        tree["ready"] = new
        {
            report.Said,
            report.Tested,
            report.Confirmed,
        };
        tree["inProgress"] = report.InProgress;
        tree["notStarted"] = report.NotStarted;
        tree["exempt"] = report.Exempt;
        tree["stuck"] = report.Stuck;
        tree["byMethod"] = report.ByMethod.ToDictionary(
            method => method.Method,
            method => method.People,
            StringComparer.Ordinal
        );

        return tree;
    }
}
