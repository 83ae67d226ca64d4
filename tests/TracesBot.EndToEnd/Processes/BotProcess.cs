using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace TracesBot.EndToEnd.Processes;

/// <summary>The bot as it serves: a process of its own on a port of its own.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private const string ReadyLine = "Application started.";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly IReadOnlyList<string> _arguments;
    private readonly ConcurrentQueue<string> _log = new();
    private Process? _process;

    private BotProcess(Workplace place, IReadOnlyList<string> settings)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        _arguments = ["serve", $"--urls={Address}", place.Storage, .. settings];
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public Uri Messages => new(Address, TracesBotBuilder.Messages);

    public HttpClient Http { get; }

    /// <summary>Gets everything it wrote, over all its lives.</summary>
    public string Log => string.Join('\n', _log);

    public static async Task<BotProcess> Start(Workplace place, params IReadOnlyList<string> settings)
    {
        var bot = new BotProcess(place, settings);
        await bot.Start();

        return bot;
    }

    /// <summary>Starts it again on the same database and the same port.</summary>
    public async Task Start()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = BotProgram.Start(_arguments), EnableRaisingEvents = true };
        _process = process;
        process.Exited += (_, _) => started.TrySetException(new InvalidOperationException($"The bot ended:\n{Log}"));
        process.OutputDataReceived += (_, line) => Hear(line.Data, started);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, started);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await started.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        using var health = await Http.GetAsync(
            new Uri("/health/live", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Ends it with SIGKILL: it can finish nothing.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            Kill();
        }

        Http.Dispose();

        return ValueTask.CompletedTask;
    }

    private void Hear(string? line, TaskCompletionSource started)
    {
        if (line is null)
        {
            return;
        }

        _log.Enqueue(line);
        if (line.Contains(ReadyLine, StringComparison.Ordinal))
        {
            started.TrySetResult();
        }
    }
}
