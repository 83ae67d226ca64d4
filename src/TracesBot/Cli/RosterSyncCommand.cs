using System.CommandLine;
using Microsoft.Extensions.Options;
using TracesBot.Graph;
using TracesBot.People;

namespace TracesBot.Cli;

/// <summary><c>roster sync</c>: makes the roster what the directory says, now and not only at the hour of the daily round.</summary>
internal static class RosterSyncCommand
{
    public static Command Create()
    {
        var dry = RosterPrint.DryRun();
        var many = RosterPrint.ManyLeavers();
        var sync = new Command(
            "sync",
            "Takes over the people of the organisation's directory by way of Microsoft Graph, as \"roster import\" does from a file. Needs Graph:Sync. Exit code 2: some people were skipped."
        )
        {
            dry,
            many,
        };
        sync.TreatUnmatchedTokensAsErrors = false;
        sync.SetAction(
            (parsed, cancellationToken) =>
                OfflineBot.RunAsync(
                    parsed,
                    (services, token) =>
                        SyncAsync(
                            services,
                            !parsed.GetValue(dry),
                            parsed.GetValue(many),
                            parsed.InvocationConfiguration,
                            token
                        ),
                    cancellationToken
                )
        );

        return sync;
    }

    private static async Task<int> SyncAsync(
        IServiceProvider services,
        bool keep,
        bool manyLeavers,
        InvocationConfiguration console,
        CancellationToken cancellationToken
    )
    {
        if (!services.GetRequiredService<IOptions<GraphOptions>>().Value.Sync)
        {
            return await FailAsync(
                "Graph:Sync is off. Set it to true, or add --Graph:Sync=true to try it with this command alone."
            );
        }

        try
        {
            var outcome = await services
                .GetRequiredService<RosterSync>()
                .RunAsync(keep, manyLeavers, cancellationToken);

            return await RosterPrint.TellAsync(outcome.Roster, outcome.WhoIs, console);
        }
        catch (ManyLeaversException exception)
        {
            return await RosterPrint.RefuseAsync(exception, console);
        }
        catch (RosterFileException exception)
        {
            return await FailAsync(exception.Message);
        }
        catch (GraphException exception)
        {
            return await FailAsync($"{exception.Message} Nothing was changed. ({exception.Status} {exception.Code})");
        }

        async Task<int> FailAsync(string reason)
        {
            await console.Error.WriteLineAsync(reason);

            return 1;
        }
    }
}
