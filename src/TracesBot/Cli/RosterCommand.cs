using System.CommandLine;
using Spectre.Console;
using TracesBot.People;

namespace TracesBot.Cli;

/// <summary><c>roster import</c>: makes the roster what the organisation's list says.</summary>
internal static class RosterCommand
{
    private const int SomeBad = 2;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description =
                "CSV in UTF-8 with the columns aadObjectId, userPrincipalName, displayName, team, managerUserPrincipalName, language, timeZone.",
        };
        var import = new Command(
            "import",
            "Takes over the list of the organisation's people. Whoever is not in it any more is marked as left; nothing they did is removed. Importing the same file again changes nothing. Exit code 2: some lines were skipped."
        )
        {
            file,
        };
        import.TreatUnmatchedTokensAsErrors = false;
        import.SetAction(
            (parsed, cancellationToken) =>
                OfflineBot.RunAsync(
                    parsed,
                    (services, token) =>
                        ImportAsync(
                            services.GetRequiredService<RosterImport>(),
                            parsed.GetRequiredValue(file),
                            parsed.InvocationConfiguration,
                            token
                        ),
                    cancellationToken
                )
        );

        return new Command("roster", "The list of the organisation's people.") { import };
    }

    private static async Task<int> ImportAsync(
        RosterImport import,
        FileInfo file,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var stream = new FileStream(
                file.FullName,
                new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan }
            );
            var outcome = await RunAsync(import, stream, console, cancellationToken);
            await TellAsync(outcome, console);

            return outcome.Bad.Count is 0 ? 0 : SomeBad;
        }
        catch (Exception exception)
            when (exception is RosterFileException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(exception.Message);

            return 1;
        }
    }

    private static Task<RosterOutcome> RunAsync(
        RosterImport import,
        FileStream stream,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    ) =>
        Screens.IsTerminal(console.Output)
            ? AnsiConsole
                .Progress()
                .StartAsync(context =>
                {
                    var bar = context.AddTask(Markup.Escape($"Importing {Path.GetFileName(stream.Name)}"));

                    return import.RunAsync(
                        stream,
                        (read, length) => bar.Value = 100.0 * read / length,
                        cancellationToken
                    );
                })
            : import.RunAsync(stream, onRead: null, cancellationToken);

    private static async Task TellAsync(RosterOutcome outcome, InvocationConfiguration console)
    {
        foreach (var note in outcome.Bad)
        {
            await console.Error.WriteLineAsync($"Line {note.Line}: skipped, {note.Text}.");
        }

        foreach (var note in outcome.Warnings)
        {
            await console.Error.WriteLineAsync($"Line {note.Line}: warning, {note.Text}.");
        }

        await console.Output.WriteLineAsync(
            $"{outcome.Added} added, {outcome.Changed} changed, {outcome.Unchanged} unchanged, {outcome.Left} marked as left, {outcome.Bad.Count} bad."
        );
    }
}
