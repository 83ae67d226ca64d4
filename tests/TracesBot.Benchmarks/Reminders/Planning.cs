using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TracesBot.Cli;
using TracesBot.Reminders;

namespace TracesBot.Benchmarks.Reminders;

/// <summary>
/// What it takes to plan: a wave that somebody starts, its dry run, and the wave that the calendar brings on the day that
/// the method goes away. Each in a process of its own, so that its memory can be read; for a tenth of the people and for
/// all of them side by side.
/// </summary>
internal static class Planning
{
    private const string CampaignWave = "campaign-wave";
    private const string DryRun = "dry-run";
    private const string CalendarWave = "calendar-wave";

    // The day itself, when everybody who has not switched is due.
    private const string OnTheDay = "--Clock:Start=2025-06-30T09:05:00+02:00";

    public static async Task PrintAsync(int people, string place, int seed)
    {
        Console.WriteLine("| what | database | people | planned | seconds | of processor | most memory |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
        foreach (var size in new[] { people / 10, people })
        {
            await using var database = await BenchDatabase.CreateAsync(place);
            await Population.AddManyAsync(database, size, seed);
            foreach (var task in new[] { CampaignWave, DryRun, CalendarWave })
            {
                var line = await InOwnProcessAsync(task, database);
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"| {task} | {database.Engine} | {size:N0} | {line} |")
                );
                await database.ExecuteAsync("delete from wave_send");
                await database.ExecuteAsync("delete from wave");
                await database.ExecuteAsync("delete from reminder_look");
            }
        }
    }

    /// <summary>One task in this process; on standard error, what it took.</summary>
    public static async Task RunOnceAsync(string task, string[] settings)
    {
        string[] all = [OnTheDay, "--Logging:LogLevel:Default=Warning", .. settings];
        var began = Stopwatch.GetTimestamp();
        var planned = task switch
        {
            DryRun => await RunDryAsync(all),
            _ => await PlanAsync(task, all),
        };
        using var process = Process.GetCurrentProcess();
        await Console.Error.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{planned:N0} | {Stopwatch.GetElapsedTime(began).TotalSeconds:N1} | {process.TotalProcessorTime.TotalSeconds:N1} | {process.PeakWorkingSet64 / 1e6:N0} MB"
            )
        );
    }

    private static async Task<long> RunDryAsync(string[] settings)
    {
        await using var lines = new CountingWriter();
        Console.SetOut(lines);
        await CommandLine.RunAsync(["remind", "--dry-run", .. settings]);

        return lines.Sends;
    }

    private static async Task<long> PlanAsync(string task, string[] settings)
    {
        await using var app = TracesBotBuilder.Build(settings, Environments.Development);
        if (task is CalendarWave)
        {
            var schedule = app.Services.GetRequiredService<SchedulePlanner>();

            return await schedule.PlanAsync(CancellationToken.None) ?? 0;
        }

        var (wave, _) = await app
            .Services.GetRequiredService<WavePlanner>()
            .PlanAsync("a measurement", anyHour: false, CancellationToken.None);
        var progress = await app.Services.GetRequiredService<WaveView>().ProgressAsync(wave, CancellationToken.None);

        return progress.Total;
    }

    private static async Task<string> InOwnProcessAsync(string task, BenchDatabase database)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "TracesBot.Benchmarks.dll"),
                "plan-once",
                task,
                .. database.Settings,
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Environments.Development;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        return process.ExitCode is 0 ? said.Trim() : $"failed: {said}";
    }

    /// <summary>Takes what a command prints, and counts those who would be sent to.</summary>
    private sealed class CountingWriter : StringWriter
    {
        public long Sends { get; private set; }

        public override void WriteLine(string? value) =>
            Sends += value?.Contains("\tsend ", StringComparison.Ordinal) is true ? 1 : 0;
    }
}
