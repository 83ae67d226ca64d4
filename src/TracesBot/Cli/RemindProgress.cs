using Spectre.Console;
using TracesBot.Reminders;

namespace TracesBot.Cli;

/// <summary>Shows a wave while it is under way: a bar in a terminal, and a line now and then anywhere else.</summary>
/// <param name="perSecond">The pace that the settings allow.</param>
internal sealed class RemindProgress(int perSecond)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private long _shown = TimeProvider.System.GetTimestamp();

    /// <summary>Stays until the wave is over.</summary>
    public Task<WaveProgress> FollowAsync(WaveRun run, string wave, CancellationToken cancellationToken) =>
        Console.IsOutputRedirected
            ? run.FollowAsync(wave, Print, cancellationToken)
            : AnsiConsole
                .Progress()
                .Columns(
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new TaskDescriptionColumn { Alignment = Justify.Left }
                )
                .StartAsync(context => DrawAsync(run, wave, context.AddTask("Reminders"), cancellationToken));

    /// <summary>Everything about it in one line: how many, how fast, where they stand, how long yet.</summary>
    public string Line(WaveProgress progress)
    {
        string[] states = [SendStates.Accepted, SendStates.Refused, SendStates.Skipped, SendStates.Uncertain];
        List<string> parts =
        [
            Say($"{progress.Done:N0} of {progress.Total:N0}"),
            Say($"{progress.PerSecond:0.#} a second"),
            .. states.Select(state => Say($"{progress.In(state):N0} {state}")),
        ];
        if (progress.Waiting > 0)
        {
            parts.Add(Say($"{progress.Waiting:N0} not at work"));
        }

        if (progress.Open > progress.Waiting)
        {
            parts.Add(Say($@"{progress.TimeLeft(perSecond):hh\:mm\:ss} left"));
        }

        return string.Join(", ", parts);
    }

    private static string Say(FormattableString text) => FormattableString.Invariant(text);

    private void Print(WaveProgress progress)
    {
        if (!progress.Over && TimeProvider.System.GetElapsedTime(_shown) >= Pause)
        {
            _shown = TimeProvider.System.GetTimestamp();
            Console.Out.WriteLine(Line(progress));
        }
    }

    private Task<WaveProgress> DrawAsync(
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
                bar.Value = progress.Done;
                bar.Description = Markup.Escape(Line(progress));
            },
            cancellationToken
        );
}
