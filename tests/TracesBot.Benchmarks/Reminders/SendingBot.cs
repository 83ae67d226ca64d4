using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TracesBot.Reminders;

namespace TracesBot.Benchmarks.Reminders;

/// <summary>The bot as a process of its own, which can be killed and started again on the same database.</summary>
internal sealed class SendingBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _address = $"http://127.0.0.1:{Processes.FreePort()}";
    private readonly string[] _settings;
    private Process? _process;

    private SendingBot(string[] settings)
    {
        _settings = settings;
        Http = new HttpClient { BaseAddress = new Uri(_address) };
    }

    public HttpClient Http { get; }

    /// <summary>Starts it with the settings that it has as it is delivered, save that only waves are sent that somebody starts.</summary>
    public static async Task<SendingBot> StartAsync(BenchDatabase database)
    {
        var bot = new SendingBot([.. database.Settings, "--Reminders:Automatic=false"]);
        await bot.StartAsync();

        return bot;
    }

    public async Task StartAsync()
    {
        _process = Processes.Child(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "TracesBot.dll"),
                "serve",
                "--urls",
                _address,
                "--Logging:LogLevel:Default=Warning",
                .. _settings,
            ]
        );
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Patience && !_process.HasExited)
        {
            try
            {
                using var health = await Http.GetAsync(new Uri("/health/live", UriKind.Relative));
                if (health.StatusCode is HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, CancellationToken.None);
        }

        throw new InvalidOperationException("The bot did not start.");
    }

    /// <summary>Ends it with SIGKILL: it can finish nothing.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    /// <summary>Plans a wave to everybody, which the bot then sends.</summary>
    public async Task<string> PlanAsync()
    {
        await using var app = TracesBotBuilder.Build(
            [.. _settings, "--Logging:LogLevel:Default=Warning"],
            Environments.Development
        );
        var planner = app.Services.GetRequiredService<WavePlanner>();

        return (await planner.PlanAsync("a measurement", anyHour: true, CancellationToken.None)).Id;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Http.Dispose();
    }
}
