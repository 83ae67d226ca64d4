using TracesBot.Graph;

namespace TracesBot.Cli;

/// <summary>Before a wave: the app is installed for those whom the bot has never met, so that the wave finds them.</summary>
internal static class InstallStep
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <summary>Teams tells the running bot of a new chat within seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var installs = services.GetRequiredService<AppInstalls>();
        if (!installs.On)
        {
            return;
        }

        var since = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var tally = await installs.RunAsync(cancellationToken);
        await TellAsync(tally);
        if (tally.Installed > 0)
        {
            await AwaitChatsAsync(services.GetRequiredService<InstallStore>(), since, cancellationToken);
        }
    }

    private static async Task TellAsync(InstallTally tally)
    {
        await Console.Out.WriteLineAsync($"app installed: {tally.Installed}");
        foreach (var (reason, people) in tally.Refusals.OrderBy(refusal => refusal.Key, StringComparer.Ordinal))
        {
            await Console.Out.WriteLineAsync($"not installed, {RemindReport.Explain(reason)}: {people}");
        }

        if (Explain(tally.Stopped) is { } why)
        {
            await Console.Error.WriteLineAsync($"The app is installed for nobody else for now: {why}.");
        }
    }

    private static async Task AwaitChatsAsync(
        InstallStore store,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        var started = TimeProvider.System.GetTimestamp();
        while (
            TimeProvider.System.GetElapsedTime(started) < Patience
            && await store.AwaitedAsync(since, cancellationToken) > 0
        )
        {
            await Task.Delay(Glance, TimeProvider.System, cancellationToken);
        }
    }

    private static string? Explain(string? stopped) =>
        stopped switch
        {
            InstallTally.NotPermitted =>
                "the bot lacks the right TeamsAppInstallation.ReadWriteSelfForUser.All, or an administrator's consent to it",
            InstallTally.EverybodyRefused => "everybody was refused; check Graph:TeamsAppId and the app's policies",
            InstallTally.Unreachable => "Microsoft Graph does not answer",
            _ => null,
        };
}
