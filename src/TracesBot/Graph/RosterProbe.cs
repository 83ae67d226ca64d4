using Microsoft.Extensions.Options;
using TracesBot.SelfCheck;

namespace TracesBot.Graph;

/// <summary>Whether the roster follows the directory.</summary>
internal static class RosterProbe
{
    public static Probe Create() => new(Checks.Roster, LookAsync) { Daily = true, NeedsDatabase = true };

    internal static Look Of(SyncFailure? failure, int mostDays, DateTimeOffset now)
    {
        var time = failure is null ? TimeSpan.Zero : now - failure.FailingSince;

        return new Look(
            (long)time.TotalSeconds,
            failure is not null && time > TimeSpan.FromDays(mostDays)
                ? new Warning("failing", new WarningFacts { Minutes = (long)time.TotalMinutes, Code = failure.Failure })
                : null
        );
    }

    private static async Task<Look?> LookAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IOptions<GraphOptions>>().Value.Sync
            ? Of(
                await services.GetRequiredService<DirectoryStore>().FailureAsync(cancellationToken),
                services.GetRequiredService<IOptions<SelfCheckOptions>>().Value.RosterDays,
                services.GetRequiredService<TimeProvider>().GetUtcNow()
            )
            : new Look(Measure: null);
}
