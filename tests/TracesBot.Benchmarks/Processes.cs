using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using TracesBot.Teams;

namespace TracesBot.Benchmarks;

/// <summary>The bot and a bare endpoint as processes of their own: from start to the first answer, memory, throughput.</summary>
internal static class Processes
{
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(5);

    public static async Task PrintAsync()
    {
        await using var teams = await FakeTeams.StartAsync(new FakeTeamsOptions { RequireToken = false });
        await PrintAsync(
            "a bare ASP.NET Core endpoint",
            address =>
                Child("dotnet", Path.Combine(AppContext.BaseDirectory, "TracesBot.Benchmarks.dll"), "bare", address),
            teams,
            awaitReply: false
        );
        var database = Path.Combine(Path.GetTempPath(), $"tracesbot-bench-{Guid.NewGuid():N}.db");
        var bot = Path.Combine(AppContext.BaseDirectory, "TracesBot.dll");
        await PrintAsync(
            "TracesBot, a full answer on SQLite",
            address =>
                Child(
                    "dotnet",
                    bot,
                    "serve",
                    "--urls",
                    address,
                    $"--Storage:ConnectionString=Data Source={database}",
                    "--Logging:LogLevel:Default=Warning"
                ),
            teams,
            awaitReply: true
        );
        File.Delete(database);
    }

    private static async Task PrintAsync(string what, Func<string, Process> start, FakeTeams teams, bool awaitReply)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var began = Stopwatch.GetTimestamp();
        using var process = start(address);
        try
        {
            await FirstAsync(process, client, teams, awaitReply);
            var first = Stopwatch.GetElapsedTime(began);
            await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, CancellationToken.None);
            process.Refresh();
            var idle = process.WorkingSet64 / 1024.0 / 1024.0;
            var turns = await LoadAsync(client, teams);
            process.Refresh();
            Console.WriteLine(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "  {0,-44} {1,6:N0} ms to first answer {2,6:N0} MB idle {3,7:N0} turns/s {4,6:N0} MB after",
                    what,
                    first.TotalMilliseconds,
                    idle,
                    turns,
                    process.WorkingSet64 / 1024.0 / 1024.0
                )
            );
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task FirstAsync(Process process, HttpClient client, FakeTeams teams, bool awaitReply)
    {
        while (!process.HasExited)
        {
            try
            {
                using var response = await client.PostAsJsonAsync("/api/messages", Question(teams, 0));
                if (response.StatusCode is HttpStatusCode.OK && (!awaitReply || teams.Arrivals.Count > 0))
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None);
            }
        }

        throw new InvalidOperationException($"The process ended with {process.ExitCode} before it answered.");
    }

    private static async Task<double> LoadAsync(HttpClient client, FakeTeams teams)
    {
        var began = Stopwatch.GetTimestamp();
        var turns = 0;
        await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(async person =>
                {
                    while (Stopwatch.GetElapsedTime(began) < Load)
                    {
                        using var response = await client.PostAsJsonAsync("/api/messages", Question(teams, person));
                        response.EnsureSuccessStatusCode();
                        Interlocked.Increment(ref turns);
                    }
                })
        );

        return turns / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static JsonObject Question(FakeTeams teams, int person)
    {
        var asker = teams.Add(TeamsPerson.Named($"Person {person}"));
        var question = teams.Activities.Message(asker, "När slutade SMS-inloggningen att fungera?");
        // Without an app id the bot talks to this machine alone.
        question["serviceUrl"] = teams.Address.AbsoluteUri;

        return question;
    }

    public static Process Child(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        return process;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
