using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TracesBot.SelfCheck;

/// <summary>Tells the warnings that hold. A bot with warnings serves its turns, so it is degraded and still ready.</summary>
internal sealed class SelfCheckHealth(WarningStore store) : IHealthCheck
{
    private volatile bool _writes = true;

    /// <summary>Gets or sets a value indicating whether this node could write to the database when it last tried.</summary>
    public bool Writes
    {
        get => _writes;
        set => _writes = value;
    }

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var data = (await store.HoldingAsync(cancellationToken)).ToDictionary(
                warning => warning.Name,
                object (warning) => new WarningData(warning.Stage, warning.Since, warning.Figures),
                StringComparer.Ordinal
            );
            if (!Writes)
            {
                data["database"] = "not writable";
            }

            return data.Count is 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded($"{data.Count} to look at", data: data);
        }
        catch (DbException exception)
        {
            return HealthCheckResult.Degraded("The warnings could not be read.", exception);
        }
    }

    private sealed record WarningData(string Stage, DateTimeOffset Since, WarningFacts Figures);
}
