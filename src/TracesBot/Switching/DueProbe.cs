using Microsoft.Extensions.Options;
using TracesBot.SelfCheck;
using TracesBot.Storage;

namespace TracesBot.Switching;

/// <summary>Whether what is due by itself is taken care of.</summary>
internal static class DueProbe
{
    public static Probe Create() => new(Checks.FollowUps, LookAsync) { NeedsDatabase = true };

    private static async Task<Look?> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        // By the day it fell due, for every try that comes to nothing moves not_before.
        var queue = await services
            .GetRequiredService<Database>()
            .ReadAsync<QueueRow>(
                "select min(due_at) as due, count(*) as waiting from switch_due where asked_at is null and due_at <= @now",
                new { now },
                cancellationToken
            );

        return Lateness.Look(
            queue[0].Due,
            queue[0].Waiting,
            services.GetRequiredService<IOptions<SelfCheckOptions>>().Value.Patience,
            now
        );
    }
}
