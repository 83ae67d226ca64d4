using System.CommandLine;
using Microsoft.Extensions.Options;
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
        var many = RosterPrint.ManyLeavers();
        var import = new Command(
            "import",
            "Takes over the list of the organisation's people. Whoever is not in it any more is marked as left; nothing they did is removed. Importing the same file again changes nothing. Exit code 2: some lines were skipped. Example: roster import staff.csv --dry-run"
        )
        {
            file,
            dry,
            many,
        };
        import.TreatUnmatchedTokensAsErrors = false;
        import.SetAction(
            (parsed, cancellationToken) =>
                OfflineBot.RunAsync(
                    parsed,
                    (services, token) =>
                        ImportAsync(
                            services,
                            parsed.GetRequiredValue(file),
                            !parsed.GetValue(dry),
                            parsed.GetValue(many),
                            parsed.InvocationConfiguration,
                            token
                        ),
                    cancellationToken
                )
        );

        return new Command("roster", "The list of the organisation's people.") { import, RosterSyncCommand.Create() };
    }

    private static async Task<int> ImportAsync(
        IServiceProvider services,
        FileInfo file,
        bool keep,
        bool manyLeavers,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        var most = services.GetRequiredService<IOptions<RosterOptions>>().Value.MostLeaversPercent;
        try
        {
            await using var stream = new FileStream(
                file.FullName,
                new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan }
            );
            var outcome = await RunAsync(
                services.GetRequiredService<RosterImport>(),
                stream,
                list => list with { Keep = keep, MostLeaversPercent = manyLeavers ? null : most },
                console,
                cancellationToken
            );

            return await RosterPrint.TellAsync(outcome, static note => $"Line {note.Line}", console);
        }
        catch (ManyLeaversException exception)
        {
            return await RosterPrint.RefuseAsync(exception, console);
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
        Func<RosterList, RosterList> how,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    ) =>
        Screens.IsTerminal(console.Output)
            ? AnsiConsole
                .Progress()
                .StartAsync(context =>
                {
                    var bar = context.AddTask(Markup.Escape($"Reading {Path.GetFileName(stream.Name)}"));

                    return import.RunAsync(
                        stream,
                        (read, length) => bar.Value = 100.0 * read / length,
                        how,
                        cancellationToken
                    );
                })
            : import.RunAsync(stream, onRead: null, how, cancellationToken);
}
