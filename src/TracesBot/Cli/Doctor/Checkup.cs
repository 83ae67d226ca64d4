using Microsoft.Extensions.Options;
using TracesBot.Knowledge;

namespace TracesBot.Cli.Doctor;

/// <summary>Every check, in the order in which one would mend things. None of them changes anything.</summary>
internal static class Checkup
{
    private const string SeeSettings =
        "Correct the setting in appsettings.json, in the environment or on the command line.";

    private static readonly Check[] Checks =
    [
        new("settings", SeeSettings, static (services, _) => Now(SettingsCheck.Run(services))),
        new("identity", SeeSettings, static (services, _) => Now(IdentityCheck.Run(services))),
        new("retention", SeeSettings, static (services, _) => Now([SettingsCheck.Retention(services)])),
        new(
            "token",
            "Check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId against the app registration in Entra, and that this machine reaches login.microsoftonline.com.",
            TokenCheck.RunAsync
        ),
        new(
            "graph",
            "Check Graph:Address, and that an administrator has consented to User.Read.All, with Graph:Group also to GroupMember.Read.All.",
            GraphCheck.RunAsync
        ),
        new("service hosts", SeeSettings, static (services, _) => Now(SettingsCheck.Hosts(services))),
        new("clock", SeeSettings, static (services, _) => Now(SettingsCheck.Clock(services))),
        new(
            "database",
            "Check Storage:Provider and Storage:ConnectionString, that the database runs, and that this account may use it.",
            StorageCheck.RunAsync
        ),
        new("roles", "Start the bot once, so that the database is that of this version.", RolesCheck.RunAsync),
        new("self-check", SeeSettings, SelfCheckFindings.RunAsync),
        new("content", "Correct the file; the bot does not start with a fault in its content.", ContentCheck.RunAsync),
        new(
            "campaign",
            "Check the file that Campaign:File names.",
            static (services, _) => Now(ContentCheck.Campaign(services))
        ),
        new("try", "", static (_, _) => Now([TryCheck.Of(Playground.Programs.Find(Playground.Programs.Npx))])),
    ];

    public static async Task<IReadOnlyList<Finding>> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        WebApplication app;
        try
        {
            app = TracesBotBuilder.Build([.. settings, "--Logging:LogLevel:Default=None"]);
        }
        catch (Exception exception)
            when (exception is OptionsValidationException or InvalidOperationException or FormatException)
        {
            return Failed(new Check("settings", SeeSettings, null!), exception);
        }

        await using (app)
        {
            var findings = new List<Finding>();
            foreach (var check in Checks)
            {
                findings.AddRange(await RunAsync(check, app.Services, cancellationToken));
            }

            return findings;
        }
    }

    internal static IReadOnlyList<Finding> Failed(Check check, Exception exception) =>
        exception switch
        {
            ContentException content =>
            [
                .. content.Faults.Select(fault => Finding.Fault(check.Name, fault.ToString(), check.Remedy)),
            ],
            OptionsValidationException options =>
            [
                .. options.Failures.Select(failure => Finding.Fault(check.Name, failure, check.Remedy)),
            ],
            AggregateException several => [.. several.InnerExceptions.SelectMany(inner => Failed(check, inner))],
            _ => [Finding.Fault(check.Name, FirstLine(exception.Message), check.Remedy)],
        };

    private static async Task<IReadOnlyList<Finding>> RunAsync(
        Check check,
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await check.RunAsync(services, cancellationToken);
        }
        // Whatever goes wrong in a check is what the check is there to tell.
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            return Failed(check, exception);
        }
    }

    private static Task<IReadOnlyList<Finding>> Now(IReadOnlyList<Finding> findings) => Task.FromResult(findings);

    private static string FirstLine(string message) => message.ReplaceLineEndings("\n").Split('\n')[0];
}

/// <param name="Remedy">What to do when it cannot be carried out.</param>
internal sealed record Check(
    string Name,
    string Remedy,
    Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<Finding>>> RunAsync
);
