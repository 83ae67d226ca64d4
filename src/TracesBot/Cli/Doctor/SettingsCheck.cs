using Microsoft.Extensions.Options;
using TracesBot.Clocks;
using TracesBot.Door;
using TracesBot.Storage;

namespace TracesBot.Cli.Doctor;

/// <summary>The settings themselves, the door's hosts and the clock.</summary>
internal static class SettingsCheck
{
    /// <summary>The host through which Teams takes a bot's messages in the public cloud.</summary>
    private const string PublicTeams = "smba.trafficmanager.net";

    public static IReadOnlyList<Finding> Run(IServiceProvider services)
    {
        services.GetService<IStartupValidator>()?.Validate();
        var environment = services.GetRequiredService<IHostEnvironment>().EnvironmentName;

        return [Finding.Ok("settings", $"valid; the environment is {environment}")];
    }

    public static Finding Retention(IServiceProvider services)
    {
        var days = services.GetRequiredService<IOptions<RetentionOptions>>().Value;
        var kept = services
            .GetServices<Expiry>()
            .Select(expiry => (expiry.What, Days: expiry.Days(days)))
            .Append(("people who have left", days.LeftPeopleDays))
            .Select(kept => string.Create(CultureInfo.InvariantCulture, $"{kept.Item1} {kept.Item2} days"));

        return Finding.Ok("retention", string.Join(", ", kept));
    }

    public static IReadOnlyList<Finding> Hosts(IServiceProvider services) =>
        HostsOf(services.GetRequiredService<IOptions<DoorOptions>>().Value.AllowedServiceHosts);

    public static IReadOnlyList<Finding> Clock(IServiceProvider services) =>
        [
            ClockOf(
                services.GetRequiredService<IConfiguration>().GetSection(ClockOptions.Section).Get<ClockOptions>()
                    ?? new ClockOptions()
            ),
        ];

    internal static IReadOnlyList<Finding> HostsOf(IReadOnlyList<string> hosts)
    {
        const string Check = "service hosts";
        var wrong = hosts.Where(host => Uri.CheckHostName(host) is UriHostNameType.Unknown).ToList();
        if (wrong.Count > 0)
        {
            return
            [
                .. wrong.Select(host =>
                    Finding.Fault(
                        Check,
                        $"'{host}' is not a host name",
                        $"Write the host alone in Door:AllowedServiceHosts, for example {PublicTeams}."
                    )
                ),
            ];
        }

        return hosts.Contains(PublicTeams, StringComparer.OrdinalIgnoreCase)
            ? [Finding.Ok(Check, string.Join(", ", hosts))]
            :
            [
                Finding.Warning(
                    Check,
                    $"{string.Join(", ", hosts)}; without {PublicTeams} the bot cannot reply in the public cloud's Teams",
                    "Leave it so in a government cloud; otherwise add the host to Door:AllowedServiceHosts."
                ),
            ];
    }

    internal static Finding ClockOf(ClockOptions clock) =>
        clock is { Start: null, Speed: 1 }
            ? Finding.Ok("clock", "the machine's own")
            : Finding.Warning(
                "clock",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"moved: starts at {clock.Start?.ToString("O", CultureInfo.InvariantCulture) ?? "the present"}, runs at {clock.Speed} times the speed"
                ),
                "Empty Clock:Start and set Clock:Speed to 1 for real use."
            );
}
