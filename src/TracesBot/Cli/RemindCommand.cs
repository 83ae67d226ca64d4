using System.CommandLine;
using Microsoft.Extensions.Options;
using TracesBot.Door;
using TracesBot.Graph;
using TracesBot.Knowledge;
using TracesBot.Privacy;
using TracesBot.Proactive;
using TracesBot.Reminders;
using TracesBot.Reminders.Waves;
using TracesBot.Storage;

namespace TracesBot.Cli;

/// <summary><c>remind</c>: one wave of reminders to everybody who has not switched.</summary>
internal static class RemindCommand
{
    private static readonly Option<bool> Dry = new("--dry-run")
    {
        Description = "Show who would get a reminder and when, who would not and why; nothing is sent or recorded.",
    };

    private static readonly Option<bool> AnyHour = new("--any-hour")
    {
        Description = "Send also at night, on weekends and on Swedish holidays, where the people are.",
    };

    private static readonly Option<string?> Explain = new("--explain")
    {
        Description =
            "Show when one person's next reminder comes and why, or why none does, for example: --explain anna.berg@example.se",
    };

    private static readonly Option<int?> Simulate = new("--simulate")
    {
        Description =
            "Show when reminders would come to everybody in so many days from now, by the calendar and people's own wishes, if nobody switched; nothing is sent or recorded.",
        HelpName = "days",
    };

    public static Command Create()
    {
        var command = new Command(
            "remind",
            "Sends one wave of reminders. A running bot sends it; where none runs, this command does. Settings may follow, as with serve."
        )
        {
            Dry,
            AnyHour,
            Explain,
            Simulate,
        };
        foreach (var control in RemindControl.Create())
        {
            command.Subcommands.Add(control);
        }

        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    [.. parsed.UnmatchedTokens],
                    services =>
                        parsed.GetValue(Explain) is { } person ? ExplainAsync(services, person, cancellationToken)
                        : parsed.GetValue(Simulate) is { } days
                            ? RemindSimulation.RunAsync(services, days, cancellationToken)
                        : parsed.GetValue(Dry) ? PreviewAsync(services, parsed.GetValue(AnyHour), cancellationToken)
                        : SendAsync(services, parsed.GetValue(AnyHour), cancellationToken),
                    cancellationToken
                )
        );

        return command;
    }

    /// <summary>Builds the bot without starting it and runs something with its services.</summary>
    public static async Task<int> RunAsync(
        string[] settings,
        Func<IServiceProvider, Task<int>> run,
        CancellationToken cancellationToken
    )
    {
        // Standard output is for the outcome; what is logged goes beside it.
        string[] quiet = ["--Logging:LogLevel:Default=Warning", "--Logging:Console:LogToStandardErrorThreshold=Trace"];
        await using var app = TracesBotBuilder.Build([.. quiet, .. settings]);
        app.Services.GetService<IStartupValidator>()?.Validate();
        app.Services.GetRequiredService<DoorPolicy>();
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);

        await using var scope = app.Services.CreateAsyncScope();

        return await run(scope.ServiceProvider);
    }

    private static async Task<int> ExplainAsync(
        IServiceProvider services,
        string person,
        CancellationToken cancellationToken
    )
    {
        if (await services.GetRequiredService<WavePlanner>().FindAsync(person, cancellationToken) is not { } candidate)
        {
            await Console.Error.WriteLineAsync(
                $"There is nobody called {person}: give the sign-in name or the Entra object id."
            );

            return 1;
        }

        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PersonLookUp>().NoteAsync(candidate.PersonId, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<Session>().CommitAsync(cancellationToken);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var next = ReminderPolicy.Next(candidate, services.GetRequiredService<ReminderRules>(), now);
        var automatic = services.GetRequiredService<IOptions<ReminderOptions>>().Value.Automatic;
        await Console.Out.WriteLineAsync(RemindExplanation.Of(candidate, next, automatic, now));

        return 0;
    }

    private static async Task<int> PreviewAsync(
        IServiceProvider services,
        bool anyHour,
        CancellationToken cancellationToken
    )
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var rules = services.GetRequiredService<ReminderRules>();
        var installs = await services.GetRequiredService<AppInstalls>().OutlookAsync(cancellationToken);
        var run = new DryRun(services.GetRequiredService<Campaign>(), now);
        await foreach (var person in services.GetRequiredService<WavePlanner>().PreviewAsync(cancellationToken))
        {
            var candidate = person with { AnyHour = anyHour ? 1 : 0 };
            var verdict = ReminderPolicy.Decide(candidate, rules, now);
            if (
                verdict.SkippedFor is SkipReasons.NoConversation
                && installs.ReasonFor(candidate.PersonId, candidate.Active is 1) is { } install
            )
            {
                verdict = Verdict.Skip(install);
            }

            run.Add(candidate, verdict);
            await Console.Out.WriteLineAsync(RemindReport.Line(candidate, verdict, now));
        }

        await Console.Out.WriteLineAsync(RemindReport.Preview(run.Sends, run.Skips, PerSecond(services)));

        return 0;
    }

    private static async Task<int> SendAsync(
        IServiceProvider services,
        bool anyHour,
        CancellationToken cancellationToken
    )
    {
        await InstallStep.RunAsync(services, cancellationToken);
        var (wave, isNew) = await services
            .GetRequiredService<WaveRun>()
            .StartAsync(Environment.UserName, anyHour, cancellationToken);
        await Console.Out.WriteLineAsync(
            isNew ? $"Wave {wave} is started." : $"Wave {wave} has not ended yet, so it goes on."
        );

        return await FollowAsync(services, wave, cancellationToken);
    }

    /// <summary>Shows the wave's progress until it is over, and then what came of it.</summary>
    public static async Task<int> FollowAsync(
        IServiceProvider services,
        string wave,
        CancellationToken cancellationToken
    )
    {
        var progress = await new RemindProgress(PerSecond(services)).FollowAsync(
            services.GetRequiredService<WaveRun>(),
            wave,
            cancellationToken
        );
        RemindReport.Write(progress);

        return progress.State is WaveStates.Ended ? 0 : 1;
    }

    private static int PerSecond(IServiceProvider services) =>
        services.GetRequiredService<IOptions<SendOptions>>().Value.SendsPerSecond;
}
