using System.CommandLine;
using TracesBot.People;
using TracesBot.Privacy;
using TracesBot.Storage;
using TracesBot.Switching;

namespace TracesBot.Cli;

/// <summary><c>switch</c>: what an administrator does with one person's record.</summary>
internal static class SwitchCommand
{
    private const int NothingToConfirm = 2;

    public static Command Create() =>
        new("switch", "One person's switch, for whoever runs the bot.") { Confirm(), History() };

    private static Command Confirm()
    {
        var person = Person();
        var by = new Option<string>("--by")
        {
            Description = "Who has seen that the method is in place; kept in the record and in the audit.",
            Required = true,
        };
        var command = new Command(
            "confirm",
            "Notes that an administrator has seen that a person's new method is in place. Exit code 2: the person has not said that they have switched, or it has been confirmed before."
        )
        {
            person,
            by,
        };

        return Offline(
            command,
            (services, parsed, token) =>
                ConfirmAsync(
                    services,
                    parsed.GetRequiredValue(person),
                    parsed.GetRequiredValue(by),
                    parsed.InvocationConfiguration,
                    token
                )
        );
    }

    private static Command History()
    {
        var person = Person();
        var command = new Command("history", "Prints every report about a person: when, what, by whom, in which turn.")
        {
            person,
        };

        return Offline(
            command,
            (services, parsed, token) =>
                HistoryAsync(services, parsed.GetRequiredValue(person), parsed.InvocationConfiguration, token)
        );
    }

    private static Argument<string> Person() =>
        new("person") { Description = "The person's user principal name, or the Entra object id." };

    private static Command Offline(
        Command command,
        Func<IServiceProvider, ParseResult, CancellationToken, Task<int>> work
    )
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            (parsed, cancellationToken) =>
                OfflineBot.RunAsync(parsed, (services, token) => work(services, parsed, token), cancellationToken)
        );

        return command;
    }

    private static async Task<int> ConfirmAsync(
        IServiceProvider services,
        string person,
        string by,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        var store = services.GetRequiredService<SwitchStore>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var audit = services.GetRequiredService<SwitchAudit>();
        var id = await audit.FindPersonAsync(person, cancellationToken) ?? person;
        var before = await store.FindAsync(id, cancellationToken);
        if (ReportFlow.ConfirmedBy(before, by, now) is not { } after)
        {
            await console.Error.WriteLineAsync(
                before.Record.Evidence is Evidence.Confirmed
                    ? $"{person} has been confirmed before."
                    : $"{person} has not said that they have switched, so there is nothing to confirm."
            );

            return NothingToConfirm;
        }

        await store.SaveAsync(id, before, after, activityId: "", cancellationToken);
        await services
            .GetRequiredService<AuditStore>()
            .AddAsync(by, $"confirm {id}", "allowed", now, cancellationToken);
        await services.GetRequiredService<Session>().CommitAsync(cancellationToken);
        await console.Output.WriteLineAsync($"{person}: {after.Record.Method} is confirmed by {by}.");

        return 0;
    }

    private static async Task<int> HistoryAsync(
        IServiceProvider services,
        string person,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        var audit = services.GetRequiredService<SwitchAudit>();
        var id = await audit.FindPersonAsync(person, cancellationToken) ?? person;
        await services.GetRequiredService<PersonLookUp>().NoteAsync(id, cancellationToken);
        foreach (var line in await audit.HistoryAsync(id, cancellationToken))
        {
            await console.Output.WriteLineAsync(line);
        }

        await services.GetRequiredService<Session>().CommitAsync(cancellationToken);

        return 0;
    }
}
