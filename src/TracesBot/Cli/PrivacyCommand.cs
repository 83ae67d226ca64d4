using System.CommandLine;
using TracesBot.Privacy;
using TracesBot.Storage;

namespace TracesBot.Cli;

/// <summary><c>privacy export</c> and <c>privacy erase</c>: for whoever has to answer a person's request in writing.</summary>
internal static class PrivacyCommand
{
    private const string WhichPerson =
        "The person's object id in Entra, or their user principal name while the roster knows it.";

    public static Command Create() =>
        new("privacy", "What is kept about one person: read it out, or erase it.") { Export(), Erase() };

    private static Command Export()
    {
        var person = new Argument<string>("person") { Description = WhichPerson };
        var file = new Option<FileInfo>("--out")
        {
            Description = "Where to write it, for example: --out asa.json",
            Required = true,
        };
        var command = new Command("export", "Writes everything that is kept about a person to a JSON file.")
        {
            person,
            file,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (parsed, cancellationToken) =>
                OfflineBot.RunAsync(
                    parsed,
                    (services, token) =>
                        ExportAsync(
                            services,
                            parsed.GetRequiredValue(person),
                            parsed.GetRequiredValue(file),
                            parsed.InvocationConfiguration,
                            token
                        ),
                    cancellationToken
                )
        );

        return command;
    }

    private static Command Erase()
    {
        var person = new Argument<string>("person") { Description = WhichPerson };
        var yes = new Option<bool>("--yes") { Description = "Erase it. Without this it is only told what there is." };
        var command = new Command(
            "erase",
            "Erases everything that is kept about a person. The roster's own line stays for as long as they are on it. This cannot be undone."
        )
        {
            person,
            yes,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (parsed, cancellationToken) =>
                OfflineBot.RunAsync(
                    parsed,
                    (services, token) =>
                        EraseAsync(
                            services,
                            parsed.GetRequiredValue(person),
                            parsed.GetValue(yes),
                            parsed.InvocationConfiguration,
                            token
                        ),
                    cancellationToken
                )
        );

        return command;
    }

    private static async Task<int> ExportAsync(
        IServiceProvider services,
        string person,
        FileInfo file,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        var (id, parts) = await FindAsync(services, person, cancellationToken);
        if (parts.Count is 0)
        {
            return await NothingAsync(person, console);
        }

        await services.GetRequiredService<PersonLookUp>().NoteAsync(id, cancellationToken);
        var json = await services.GetRequiredService<PersonExport>().ReadAsync(id, cancellationToken);
        try
        {
            await File.WriteAllTextAsync(file.FullName, json, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(exception.Message);

            return 1;
        }

        await services.GetRequiredService<Session>().CommitAsync(cancellationToken);
        await console.Output.WriteLineAsync($"{file.FullName}: {Told(parts)}.");

        return 0;
    }

    private static async Task<int> EraseAsync(
        IServiceProvider services,
        string person,
        bool yes,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        var (id, parts) = await FindAsync(services, person, cancellationToken);
        if (parts.Count is 0)
        {
            return await NothingAsync(person, console);
        }

        if (!yes)
        {
            await console.Output.WriteLineAsync($"There is: {Told(parts)}.");
            await console.Error.WriteLineAsync("Nothing was erased. Add --yes to erase it; that cannot be undone.");

            return 1;
        }

        await services.GetRequiredService<PersonErasure>().EraseAsync(id, ErasedBy.Operator, cancellationToken);
        await services.GetRequiredService<Session>().CommitAsync(cancellationToken);
        await console.Output.WriteLineAsync($"Erased: {Told(parts)}.");
        if ((await FindAsync(services, person, cancellationToken)).Parts.Count > 0)
        {
            await console.Output.WriteLineAsync(
                "The person is still in the roster, and is reminded again once they write to the bot. Take them out of the list to stop that."
            );
        }

        return 0;
    }

    private static async Task<(string Id, IReadOnlyList<(string Section, int Rows)> Parts)> FindAsync(
        IServiceProvider services,
        string person,
        CancellationToken cancellationToken
    )
    {
        var id = await services.GetRequiredService<PersonLookUp>().FindAsync(person, cancellationToken);
        var parts = await services.GetRequiredService<PersonExport>().CountAsync(id, cancellationToken);

        return (id, [.. parts.Where(part => part.Rows > 0)]);
    }

    private static async Task<int> NothingAsync(string person, InvocationConfiguration console)
    {
        await console.Error.WriteLineAsync($"Nothing is kept about {person}.");

        return 1;
    }

    private static string Told(IReadOnlyList<(string Section, int Rows)> parts) =>
        string.Join(", ", parts.Select(part => $"{part.Section} {part.Rows}"));
}
