using System.CommandLine;
using TracesBot.People;

namespace TracesBot.Cli;

/// <summary>What came of an import or a sync, in the same words.</summary>
internal static class RosterPrint
{
    private const int SomeBad = 2;

    private const string SayIt = "If they have left, say so with --many-leavers.";

    public static Option<bool> DryRun() =>
        new("--dry-run") { Description = "Show what would come of it, and for whom; nothing is changed." };

    public static Option<bool> ManyLeavers() =>
        new("--many-leavers")
        {
            Description =
                "Mark people as left even if they are more than Roster:MostLeaversPercent of the roster. Without it such a list is refused: it may be half a file.",
        };

    /// <param name="whoIs">Whom a note is about.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> TellAsync(
        RosterOutcome outcome,
        Func<RosterNote, string> whoIs,
        InvocationConfiguration console
    )
    {
        foreach (var note in outcome.Bad)
        {
            await console.Error.WriteLineAsync($"{whoIs(note)}: skipped, {note.Text}.");
        }

        foreach (var note in outcome.Warnings)
        {
            await console.Error.WriteLineAsync($"{whoIs(note)}: warning, {note.Text}.");
        }

        foreach (var line in outcome.Diff is { } diff ? RosterDiffText.Lines(diff) : [])
        {
            await console.Output.WriteLineAsync(line);
        }

        await console.Output.WriteLineAsync(
            $"{outcome.Added} added, {outcome.Changed} changed, {outcome.Unchanged} unchanged, {outcome.Left} marked as left, {outcome.Bad.Count} bad."
        );
        if (outcome.Diff is not null)
        {
            await console.Output.WriteLineAsync("This was a dry run: nothing was changed.");
        }

        if (outcome.ManyLeavers is { } many)
        {
            await console.Error.WriteLineAsync(
                $"It would be refused: {many.Percent} % of the roster would be marked as left, and at most {many.Most} % may be. {SayIt}"
            );
        }

        return outcome.Bad.Count is 0 ? 0 : SomeBad;
    }

    /// <returns>The exit code.</returns>
    public static async Task<int> RefuseAsync(ManyLeaversException refusal, InvocationConfiguration console)
    {
        await console.Error.WriteLineAsync($"{refusal.Message} {SayIt}");

        return 1;
    }
}
