using System.CommandLine;
using TracesBot.Proactive;
using TracesBot.Reminders;
using TracesBot.Storage;

namespace TracesBot.Cli;

/// <summary>What is done with a wave under way: <c>remind status</c>, <c>pause</c>, <c>resume</c>, <c>cancel</c>, <c>resend</c> and <c>preview</c>.</summary>
internal static class RemindControl
{
    public static IEnumerable<Command> Create()
    {
        yield return Simple("status", "Shows how far the latest wave has come.", StatusAsync);
        yield return Simple(
            "pause",
            "Holds the wave: what has left has left, nobody else is sent to.",
            static (services, token) =>
                OnLatestAsync(services, "paused", "under way", static control => control.PauseAsync, token)
        );
        yield return Simple(
            "resume",
            "Lets what was paused, or what Teams stopped, go on: your wave, promised reminders and those of the calendar.",
            ResumeAsync
        );
        yield return Simple(
            "cancel",
            "Ends the wave: whoever has not been sent to yet is not.",
            static (services, token) =>
                OnLatestAsync(services, "cancelled", "under way", static control => control.CancelAsync, token)
        );
        yield return Simple(
            "resend",
            "Starts a wave to those whom Teams refused in the latest one. Who may have got it is not sent to again.",
            ResendAsync
        );
        yield return Preview();
    }

    /// <summary>Does one thing with waves, and lets the database go before anything else is done.</summary>
    private static async Task<T> ControlAsync<T>(
        IServiceProvider services,
        Func<WaveControl, Task<T>> act,
        CancellationToken cancellationToken
    )
    {
        var result = await act(services.GetRequiredService<WaveControl>());
        await services.GetRequiredService<Session>().CommitAsync(cancellationToken);

        return result;
    }

    private static Task<WaveHead?> LatestAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        ControlAsync(services, control => control.LatestAsync(cancellationToken), cancellationToken);

    private static Command Simple(
        string name,
        string description,
        Func<IServiceProvider, CancellationToken, Task<int>> run
    )
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(
            (parsed, cancellationToken) =>
                RemindCommand.RunAsync(
                    [.. parsed.UnmatchedTokens],
                    services => run(services, cancellationToken),
                    cancellationToken
                )
        );

        return command;
    }

    private static Command Preview()
    {
        var person = new Argument<string>("person")
        {
            Description = "Sign-in name or Entra object id, for example: anna.berg@example.se",
        };
        var command = new Command(
            "preview",
            "Sends the reminder to one person, to see it as it looks in Teams. It counts as no reminder."
        )
        {
            person,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (parsed, cancellationToken) =>
                RemindCommand.RunAsync(
                    [.. parsed.UnmatchedTokens],
                    services => PreviewAsync(services, parsed.GetRequiredValue(person), cancellationToken),
                    cancellationToken
                )
        );

        return command;
    }

    private static async Task<int> StatusAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await LatestAsync(services, cancellationToken) is not { } wave)
        {
            await Console.Out.WriteLineAsync("No wave has been started yet.");

            return 0;
        }

        var progress = await services.GetRequiredService<WaveView>().ProgressAsync(wave.Id, cancellationToken);
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Wave {wave.Id}, started {wave.CreatedAt:yyyy-MM-dd HH:mm} UTC by {wave.CreatedBy}: {wave.State}"
            )
        );
        RemindReport.Write(progress);

        return 0;
    }

    private static async Task<int> OnLatestAsync(
        IServiceProvider services,
        string done,
        string wanted,
        Func<WaveControl, Func<string, CancellationToken, Task<bool>>> change,
        CancellationToken cancellationToken
    )
    {
        if (await LatestAsync(services, cancellationToken) is not { } wave)
        {
            await Console.Error.WriteLineAsync("No wave has been started yet.");

            return 1;
        }

        if (!await ControlAsync(services, control => change(control)(wave.Id, cancellationToken), cancellationToken))
        {
            await Console.Error.WriteLineAsync($"Wave {wave.Id} is not {wanted}: it is {wave.State}.");

            return 1;
        }

        await Console.Out.WriteLineAsync($"Wave {wave.Id} is {done}.");

        return 0;
    }

    private static async Task<int> ResumeAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var waves = await ControlAsync(services, control => control.GoOnAsync(cancellationToken), cancellationToken);
        if (waves.Count is 0)
        {
            await Console.Error.WriteLineAsync("No wave is paused or stopped.");

            return 1;
        }

        foreach (var wave in waves)
        {
            await Console.Out.WriteLineAsync($"Wave {wave.Id} is going on: {KindOf(wave)}.");
        }

        return 0;
    }

    private static string KindOf(WaveHead wave) =>
        wave.Kind switch
        {
            WaveKinds.Campaign => $"started by {wave.CreatedBy}",
            WaveKinds.Promise => "reminders that people asked for",
            WaveKinds.Nudge => "reminders that a manager asked for",
            _ => "reminders of the calendar",
        };

    private static async Task<int> ResendAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (
            await LatestAsync(services, cancellationToken)
            is not { State: WaveStates.Ended or WaveStates.Cancelled } wave
        )
        {
            await Console.Error.WriteLineAsync("There is no wave that has ended.");

            return 1;
        }

        var again = await services
            .GetRequiredService<WavePlanner>()
            .PlanAgainAsync(wave.Id, Environment.UserName, wave.AnyHour > 0, cancellationToken);
        if (again is not { } started)
        {
            await Console.Error.WriteLineAsync("Another wave has just been started.");

            return 1;
        }

        await Console.Out.WriteLineAsync(
            string.Create(CultureInfo.InvariantCulture, $"Wave {started.Id} is started, to {started.People:N0} people.")
        );

        return await RemindCommand.FollowAsync(services, started.Id, cancellationToken);
    }

    private static async Task<int> PreviewAsync(
        IServiceProvider services,
        string person,
        CancellationToken cancellationToken
    )
    {
        if (
            await services.GetRequiredService<WavePlanner>().FindAsync(person, cancellationToken)
            is not { Reference: not null } candidate
        )
        {
            await Console.Error.WriteLineAsync($"The bot has never met {person} in Teams, so it cannot write to them.");

            return 1;
        }

        var outcome = await services.GetRequiredService<WaveSender>().PreviewAsync(candidate, cancellationToken);
        if (outcome is SendOutcome.Accepted)
        {
            await Console.Out.WriteLineAsync("Sent.");

            return 0;
        }

        await Console.Error.WriteLineAsync($"Not sent: {outcome}.");

        return 1;
    }
}
