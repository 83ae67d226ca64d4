using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using TracesBot.Cli.Doctor;

namespace TracesBot.Cli;

/// <summary><c>doctor</c>: whether the bot would run here, and what to do when not.</summary>
internal static class DoctorCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static Command Create()
    {
        var json = new Option<bool>("--json")
        {
            Description = "Print the findings as JSON, for example: doctor --json",
        };
        var command = new Command(
            "doctor",
            """
            Checks settings, identity, database and content without changing anything. Ends with 0 when there is no fault, with 1 when there is.
            Settings may follow as for serve, for example: doctor --Storage:ConnectionString="Data Source=/var/lib/tracesbot/bot.db"
            """
        )
        {
            json,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var findings = await Checkup.RunAsync([.. parsed.UnmatchedTokens], cancellationToken);
                await Console.Out.WriteLineAsync(parsed.GetValue(json) ? ToJson(findings) : ToText(findings));

                return ExitCode(findings);
            }
        );

        return command;
    }

    internal static int ExitCode(IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Level is Level.Fault) ? 1 : 0;

    internal static string ToText(IReadOnlyList<Finding> findings) =>
        string.Join(Environment.NewLine, findings.Select(Line).Append("").Append(Summary(findings)));

    internal static string ToJson(IReadOnlyList<Finding> findings) =>
        JsonSerializer.Serialize(new { ok = ExitCode(findings) is 0, findings }, Json);

    private static string Line(Finding finding)
    {
        var line = Label(finding.Level).PadRight(9) + finding.Check.PadRight(15) + finding.Message;

        return finding.Remedy is { Length: > 0 } remedy
            ? line + Environment.NewLine + new string(' ', 24) + "-> " + remedy
            : line;
    }

    private static string Label(Level level) => level.ToString().ToLowerInvariant();

    private static string Summary(IReadOnlyList<Finding> findings)
    {
        var faults = findings.Count(finding => finding.Level is Level.Fault);
        var warnings = findings.Count(finding => finding.Level is Level.Warning);

        return $"{faults} {(faults is 1 ? "fault" : "faults")}, {warnings} {(warnings is 1 ? "warning" : "warnings")}.";
    }
}
