using System.Diagnostics;
using TracesBot.EndToEnd.Processes;

namespace TracesBot.EndToEnd.Clients;

/// <summary>
/// Microsoft 365 Agents Playground, fetched from npm once in a run. Its licence lets everybody use it and nobody pass it
/// on, so it lies in the artifacts and never in the repository.
/// </summary>
public sealed class PlaygroundProgram
{
    private const string Package = "@microsoft/m365agentsplayground";
    private const string Version = "0.2.28";

    private string? _script;

    /// <summary>How it is started. A machine that has no Node.js, or cannot reach npm, skips the test.</summary>
    internal async Task<ProcessStartInfo> Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Tools.Node)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(_script ??= await Fetch());
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static async Task<string> Fetch() =>
        Path.Combine(await NpmPackage.Fetch($"playground-{Version}", Package, Version), "cli.js");
}
