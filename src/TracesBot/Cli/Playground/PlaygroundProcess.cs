using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using TracesBot.People;

namespace TracesBot.Cli.Playground;

/// <summary>
/// Microsoft 365 Agents Playground as a child process. It is fetched from npm by the person who tries the bot, under
/// Microsoft's own terms: it is never a part of TracesBot.
/// </summary>
internal sealed class PlaygroundProcess : IDisposable
{
    public const string Package = "@microsoft/m365agentsplayground@0.2.28";
    private const string Listening = "Listening on ";
    private const int KeptLines = 12;

    private readonly Process _process;
    private readonly PlaygroundFolder _folder;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<int?> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PlaygroundProcess(Process process, PlaygroundFolder folder)
    {
        _process = process;
        _folder = folder;
        process.Exited += (_, _) => _listening.TrySetResult(null);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    /// <summary>Starts it; null when this machine cannot run it at all.</summary>
    public static PlaygroundProcess? Start(string npx, Uri messages, PlaygroundFolder folder)
    {
        var process = new Process { StartInfo = Describe(npx, messages, folder), EnableRaisingEvents = true };
        var playground = new PlaygroundProcess(process, folder);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            playground.Dispose();

            return null;
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        return playground;
    }

    /// <summary>Waits for the port it chose; null when it ended first, or took longer than anybody waits.</summary>
    public async Task<int?> WaitForPortAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            return await _listening.Task.WaitAsync(patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public Task WaitForEndAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>The last it said, to tell why it did not start.</summary>
    public IReadOnlyList<string> LastWords()
    {
        var log = File.Exists(_folder.Log) ? File.ReadLines(_folder.Log) : [];

        return [.. _said.Concat(log).Where(line => !string.IsNullOrWhiteSpace(line)).TakeLast(KeptLines)];
    }

    public void Dispose()
    {
        try
        {
            // npx starts a shell, and that the program: the last of them would be left behind.
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(TimeSpan.FromSeconds(1));
        }
        catch (InvalidOperationException)
        {
            // It never started.
        }

        _process.Dispose();
    }

    internal static int? PortIn(string line) =>
        line.StartsWith(Listening, StringComparison.Ordinal)
        && int.TryParse(
            line.AsSpan(Listening.Length).Trim(),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var port
        )
            ? port
            : null;

    /// <summary>The time zone of its made-up Teams client. A server's UTC is nobody's: Swedish users then have Swedish time.</summary>
    internal static string ZoneFor(TimeZoneInfo machine)
    {
        var zone = machine.HasIanaId ? machine.Id : Iana(machine.Id);

        return zone is null or "UTC" or "Etc/UTC" ? Zones.Default.Id : zone;
    }

    private static string? Iana(string windows) =>
        TimeZoneInfo.TryConvertWindowsIdToIanaId(windows, out var iana) ? iana : null;

    private static ProcessStartInfo Describe(string npx, Uri messages, PlaygroundFolder folder)
    {
        var start = new ProcessStartInfo(npx)
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "-y",
                Package,
                "start",
                "-e",
                messages.AbsoluteUri,
                "-c",
                "msteams",
                "--disable-telemetry",
            },
        };
        start.Environment["PATH"] = folder.SearchPath;
        start.Environment.TryAdd("TZ", ZoneFor(TimeZoneInfo.Local));
        // Without a network npm otherwise tries for minutes before it gives up.
        start.Environment["npm_config_fetch_retries"] = "1";
        start.Environment["npm_config_update_notifier"] = "false";

        return start;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);
        if (_said.Count > KeptLines)
        {
            _said.TryDequeue(out _);
        }

        if (PortIn(line) is { } port)
        {
            _listening.TrySetResult(port);
        }
    }
}
