using System.CommandLine;
using Microsoft.Extensions.Options;
using Spectre.Console;
using TracesBot.Door;
using TracesBot.Proactive;
using TracesBot.Reminders;
using TracesBot.Storage;

namespace TracesBot.Cli;

/// <summary><c>remind</c>: one wave of reminders to everybody who has not switched.</summary>
internal static class RemindCommand
{
    public static Command Create()
    {
        var dry = new Option<bool>("--dry-run")
        {
            Description = "Show who would get a reminder, who would not and why; nothing is sent or recorded.",
        };
        var command = new Command(
            "remind",
            "Sends one wave of reminders. A running bot sends it; where none runs, this command does. Settings may follow, as with serve."
        )
        {
            dry,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync([.. parsed.UnmatchedTokens], parsed.GetValue(dry), cancellationToken)
        );

        return command;
    }

    private static async Task<int> RunAsync(string[] settings, bool dry, CancellationToken cancellationToken)
    {
        // Standard output is for the outcome; what is logged goes beside it.
        string[] quiet = ["--Logging:LogLevel:Default=Warning", "--Logging:Console:LogToStandardErrorThreshold=Trace"];
        await using var app = TracesBotBuilder.Build([.. quiet, .. settings]);
        app.Services.GetService<IStartupValidator>()?.Validate();
        app.Services.GetRequiredService<DoorPolicy>();
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);

        return dry
            ? await PreviewAsync(app.Services, cancellationToken)
            : await SendAsync(app.Services.GetRequiredService<WaveRun>(), cancellationToken);
    }

    private static async Task<int> PreviewAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var pace = services.GetRequiredService<IOptions<SendOptions>>().Value.SendsPerSecond;
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var sends = 0L;
        await foreach (var person in services.GetRequiredService<WavePlanner>().PreviewAsync(cancellationToken))
        {
            var reason = ReminderPolicy.Decide(person, now).SkippedFor;
            if (reason is null)
            {
                sends++;
            }
            else
            {
                counts[reason] = counts.GetValueOrDefault(reason) + 1;
            }

            var verdict = reason is null ? "send" : $"skip: {RemindReport.Explain(reason)}";
            await Console.Out.WriteLineAsync(
                $"{person.PersonId}\t{person.Team ?? "-"}\t{person.DisplayName ?? "-"}\t{verdict}"
            );
        }

        await Console.Out.WriteLineAsync(RemindReport.Preview(sends, counts, pace));

        return 0;
    }

    private static async Task<int> SendAsync(WaveRun run, CancellationToken cancellationToken)
    {
        var (wave, isNew) = await run.StartAsync(Environment.UserName, cancellationToken);
        await Console.Out.WriteLineAsync(
            isNew ? $"Wave {wave} is started." : $"Wave {wave} has not ended yet, so it goes on."
        );
        var progress = Console.IsOutputRedirected
            ? await run.FollowAsync(wave, new PlainProgress().Show, cancellationToken)
            : await AnsiConsole
                .Progress()
                .StartAsync(context => FollowAsync(run, wave, context.AddTask("Reminders"), cancellationToken));
        RemindReport.Write(progress);

        return progress.State is WaveStates.Ended ? 0 : 1;
    }

    private static Task<WaveProgress> FollowAsync(
        WaveRun run,
        string wave,
        ProgressTask bar,
        CancellationToken cancellationToken
    ) =>
        run.FollowAsync(
            wave,
            progress =>
            {
                bar.MaxValue = Math.Max(1, progress.Total);
                bar.Value = progress.Total - progress.Open;
            },
            cancellationToken
        );
}
