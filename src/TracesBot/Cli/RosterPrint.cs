using System.CommandLine;
using TracesBot.People;

namespace TracesBot.Cli;

/// <summary>What came of an import or a sync, in the same words.</summary>
internal static class RosterPrint
{
    private const int SomeBad = 2;

    public static Option<bool> DryRun() =>
        new("--dry-run") { Description = "Show what would come of it; nothing is changed." };

    /// <param name="whoIs">Whom a note is about.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> TellAsync(
        RosterOutcome outcome,
        Func<RosterNote, string> whoIs,
        bool keep,
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

        await console.Output.WriteLineAsync(
            $"{outcome.Added} added, {outcome.Changed} changed, {outcome.Unchanged} unchanged, {outcome.Left} marked as left, {outcome.Bad.Count} bad."
        );
        if (!keep)
        {
            await console.Output.WriteLineAsync("This was a dry run: nothing was changed.");
        }

        return outcome.Bad.Count is 0 ? 0 : SomeBad;
    }
}
