using System.CommandLine;
using Spectre.Console;
using TracesBot.People;

namespace TracesBot.Cli;

/// <summary><c>roster import</c>: makes the roster what the organisation's list says.</summary>
internal static class RosterCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file")
        {
            Description =
                "CSV in UTF-8 with the columns aadObjectId, userPrincipalName, displayName, team, managerUserPrincipalName, language, timeZone.",
        };
        var dry = RosterPrint.DryRun();
        var import = new Command(
            "import",
            "Takes over the list of the organisation's people. Whoever is not in it any more is marked as left; nothing they did is removed. Importing the same file again changes nothing. Exit code 2: some lines were skipped."
        )
        {
            file,
            dry,
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
                            !parsed.GetValue(dry),
                            parsed.InvocationConfiguration,
                            token
                        ),
                    cancellationToken
                )
        );

        return new Command("roster", "The list of the organisation's people.") { import, RosterSyncCommand.Create() };
    }

    private static async Task<int> ImportAsync(
        RosterImport import,
        FileInfo file,
        bool keep,
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
            var outcome = await RunAsync(import, stream, keep, console, cancellationToken);

            return await RosterPrint.TellAsync(outcome, static note => $"Line {note.Line}", keep, console);
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
        bool keep,
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
                        keep,
                        cancellationToken
                    );
                })
            : import.RunAsync(stream, onRead: null, keep, cancellationToken);
}
