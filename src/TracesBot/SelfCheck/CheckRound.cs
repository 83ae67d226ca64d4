using System.Data.Common;
using Microsoft.Extensions.Options;
using TracesBot.Clocks;
using TracesBot.People;
using TracesBot.Words;

namespace TracesBot.SelfCheck;

/// <summary>Looks at everything that is due to be looked at, at one node, and writes down what was found.</summary>
internal sealed partial class CheckRound(
    IEnumerable<Probe> probes,
    WarningStore store,
    IServiceProvider services,
    IOptions<SelfCheckOptions> options,
    TimeProvider clock,
    ILogger<CheckRound> logger
)
{
    /// <returns>Whether a round was due here.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var next = now.AddMinutes(options.Value.EveryMinutes);
        if (await store.TakeRoundAsync(now, next, cancellationToken) is not { } everything)
        {
            return false;
        }

        var looks = new Dictionary<string, Look>(StringComparer.Ordinal);
        foreach (var probe in probes.Where(probe => everything || !probe.Daily))
        {
            if (await LookAsync(probe, services, logger, cancellationToken) is { } look)
            {
                looks[probe.Name] = look;
            }
        }

        var before = (await store.AllAsync(cancellationToken)).ToDictionary(
            warning => warning.Name,
            StringComparer.Ordinal
        );
        var changes = WarningBook.Changes(before, looks, now);
        await store.SaveAsync(
            changes.Select(static change => change.Warning),
            looks.Where(look => look.Value.Measure is not null).Select(look => (look.Key, look.Value.Measure!.Value)),
            everything ? NextDaily(now) : null,
            now,
            cancellationToken
        );
        foreach (var (warning, _) in changes.Where(static change => change.News))
        {
            Tell(warning);
        }

        return true;
    }

    /// <summary>What one of them tells. One that breaks tells nothing, and does not keep the others from it.</summary>
    public static async Task<Look?> LookAsync(
        Probe probe,
        IServiceProvider services,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await probe.LookAsync(services, cancellationToken);
        }
        catch (Exception exception)
            when (exception is not (DbException or OperationCanceledException or OutOfMemoryException))
        {
            Log.NotLooked(logger, exception, probe.Name);

            return null;
        }
    }

    private DateTimeOffset NextDaily(DateTimeOffset now)
    {
        var today = now.DateIn(Zones.Default);
        var next = LocalTime.At(today, options.Value.At, Zones.Default);

        return next > now ? next : LocalTime.At(today.AddDays(1), options.Value.At, Zones.Default);
    }

    private void Tell(KeptWarning warning)
    {
        var text = WarningText.Of(warning, Phrases.English, TimeZoneInfo.Utc);
        if (!warning.Holds)
        {
            Log.Mended(logger, warning.Name, text.Mended);
        }
        else if (warning.IsUrgent)
        {
            Log.Urgent(logger, warning.Name, text.Title, text.Text, text.Do);
        }
        else
        {
            Log.Found(logger, warning.Name, text.Title, text.Text, text.Do);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 500, Level = LogLevel.Critical, Message = "{Check}: {Title}. {Text} {Remedy}")]
        public static partial void Urgent(ILogger logger, string check, string title, string text, string remedy);

        [LoggerMessage(EventId = 501, Level = LogLevel.Warning, Message = "{Check}: {Title}. {Text} {Remedy}")]
        public static partial void Found(ILogger logger, string check, string title, string text, string remedy);

        [LoggerMessage(EventId = 502, Level = LogLevel.Information, Message = "{Check}: {Mended}.")]
        public static partial void Mended(ILogger logger, string check, string mended);

        [LoggerMessage(
            EventId = 503,
            Level = LogLevel.Warning,
            Message = "How it is with {Check} could not be looked at."
        )]
        public static partial void NotLooked(ILogger logger, Exception exception, string check);
    }
}
