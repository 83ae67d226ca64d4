using System.Data.Common;
using Microsoft.Extensions.Logging.Abstractions;
using TracesBot.Graph;
using TracesBot.SelfCheck;
using TracesBot.Words;

namespace TracesBot.Cli.Doctor;

/// <summary>What the running bot looks at in itself, looked at from here. Whether there is a token is a check of its own.</summary>
internal static class SelfCheckFindings
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var missing = StorageCheck.IsMissing(services);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var findings = new List<Finding>();
        foreach (var probe in services.GetServices<Probe>().Where(static probe => probe.Name is not Checks.Token))
        {
            if (!(missing && probe.NeedsDatabase) && await LookAsync(probe, services, cancellationToken) is { } look)
            {
                findings.Add(Of(probe.Name, look, now));
            }
        }

        if (
            services.GetRequiredService<IConfiguration>()["MicrosoftAppPassword"] is { Length: > 0 }
            && await SecretProbe.EndsAsync(services, cancellationToken) is null
        )
        {
            findings.Add(
                Finding.Warning(
                    Checks.Secret,
                    "nobody can tell when the client secret expires",
                    "Set MicrosoftAppPasswordExpires, or let Graph tell it (Application.Read.All)."
                )
            );
        }

        return findings;
    }

    internal static Finding Of(string name, Look look, DateTimeOffset now)
    {
        if (look.Warning is not { } warning)
        {
            return Finding.Ok(name, Measured(name, look.Measure));
        }

        var kept = new KeptWarning
        {
            Name = name,
            Stage = warning.Stage,
            Facts = KeptWarning.Written(warning.Facts),
            Since = now,
        };
        var text = WarningText.Of(kept, Phrases.English, TimeZoneInfo.Local);

        return Finding.Warning(name, $"{text.Title}. {text.Text}", text.Do);
    }

    private static string Measured(string name, long? measure) =>
        (name, measure) switch
        {
            (_, null) => "nothing to look at",
            (Checks.Secret or Checks.Certificate, { } days) => $"expires in {days} days",
            (Checks.Disc, { } megabytes) => $"{megabytes} MB free",
            (Checks.StandingWaves or Checks.StoppedWaves, _) => "none",
            _ => "on time",
        };

    private static async Task<Look?> LookAsync(
        Probe probe,
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await CheckRound.LookAsync(probe, services, NullLogger.Instance, cancellationToken);
        }
        catch (DbException)
        {
            // The database has a check of its own, and an older one lacks some tables until the next start.
            return null;
        }
    }
}
