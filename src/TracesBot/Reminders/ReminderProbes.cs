using Microsoft.Extensions.Options;
using TracesBot.SelfCheck;
using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>Whether reminders go out: those that somebody asked for, and those of waves.</summary>
internal static class ReminderProbes
{
    public static IServiceCollection AddReminderProbes(this IServiceCollection services) =>
        services
            .AddSingleton(new Probe(Checks.Reminders, PromisesAsync) { NeedsDatabase = true })
            .AddSingleton(new Probe(Checks.StandingWaves, StandingAsync) { NeedsDatabase = true })
            .AddSingleton(new Probe(Checks.StoppedWaves, StoppedAsync) { NeedsDatabase = true });

    /// <summary>Waves take turns, so one of them stands still only when nothing of any goes out.</summary>
    /// <param name="lastEnd">When a wave ended last.</param>
    internal static Look Standing(
        IReadOnlyList<OpenWave> waves,
        DateTimeOffset? lastEnd,
        TimeSpan patience,
        DateTimeOffset now
    )
    {
        var progress = waves.Select(static wave => wave.LastAt).Append(lastEnd).Max() ?? DateTimeOffset.MinValue;
        var standing = waves
            .Where(wave => wave.DueSince is { } since && Lateness.Of(Later(since, progress), now) > patience)
            .ToList();
        if (standing.Count is 0)
        {
            return new Look(0);
        }

        var late = standing.Max(wave => Lateness.Of(Later(wave.DueSince!.Value, progress), now));
        var facts = new WarningFacts { Minutes = (long)late.TotalMinutes, Count = standing.Sum(wave => wave.Due) };

        return new Look(standing.Count, new Warning("stands", facts));
    }

    private static async Task<Look?> PromisesAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var queue = await services
            .GetRequiredService<Database>()
            .ReadAsync<QueueRow>(
                """
                select min(snoozed_until) as due, count(*) as waiting from reminder_choice
                where snoozed_until <= @now and stopped = 0
                """,
                new { now },
                cancellationToken
            );

        return Lateness.Look(queue[0].Due, queue[0].Waiting, Patience(services), now);
    }

    private static async Task<Look?> StandingAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        const string Due = """
            wave_send s where s.wave_id = w.id and s.state in ('planned', 'attempting')
                and (s.wait_until is null or s.wait_until <= @now) and (s.not_before is null or s.not_before <= @real)
            """;
        const string Sql = $"""
            select w.id, (select count(*) from {Due}) as due,
                   (select min(coalesce(s.wait_until, w.created_at)) from {Due}) as due_since,
                   (select max(s.at) from wave_send s where s.wave_id = w.id and s.state <> 'planned') as last_at
            from wave w where w.state in ('planned', 'running')
            """;
        var database = services.GetRequiredService<Database>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var waves = await database.ReadAsync<OpenWave>(
            Sql,
            new { now, real = TimeProvider.System.GetUtcNow() },
            cancellationToken
        );
        var ends = await database.ReadAsync<DateTimeOffset>(
            "select ended_at from wave where state = 'ended' order by ended_at desc limit 1",
            values: null,
            cancellationToken
        );

        return Standing(waves, ends is [var lastEnd] ? lastEnd : null, Patience(services), now);
    }

    // A later wave of the same kind that came to its end has reached those whom the stopped one did not.
    private static async Task<Look?> StoppedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var waves = await services
            .GetRequiredService<Database>()
            .ReadAsync<StoppedWave>(
                """
                select w.reason,
                       (select count(*) from wave_send s where s.wave_id = w.id and s.state in ('planned', 'attempting')) as waiting
                from wave w
                where w.state = 'stopped' and not exists
                    (select 1 from wave l where l.kind = w.kind and l.state = 'ended' and l.created_at > w.created_at)
                order by w.ended_at desc
                """,
                values: null,
                cancellationToken
            );
        var code = waves is [{ Reason: var reason }, ..] ? reason : null;

        return new Look(
            waves.Count,
            code is null
                ? null
                : new Warning(code, new WarningFacts { Code = code, Count = waves.Sum(static wave => wave.Waiting) })
        );
    }

    private static TimeSpan Patience(IServiceProvider services) =>
        services.GetRequiredService<IOptions<SelfCheckOptions>>().Value.Patience;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private sealed record StoppedWave
    {
        public string Reason { get; init; } = "";
        public long Waiting { get; init; }
    }
}

/// <summary>A wave that is under way.</summary>
internal sealed record OpenWave
{
    public string Id { get; init; } = "";

    /// <summary>Gets how many could be sent to now.</summary>
    public long Due { get; init; }

    /// <summary>Gets since when the first of them could have been.</summary>
    public DateTimeOffset? DueSince { get; init; }

    /// <summary>Gets when something came of anybody's reminder last.</summary>
    public DateTimeOffset? LastAt { get; init; }
}
