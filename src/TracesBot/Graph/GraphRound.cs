using System.Data.Common;
using Microsoft.Extensions.Options;
using TracesBot.Clocks;
using TracesBot.People;

namespace TracesBot.Graph;

/// <summary>
/// Once a day, at one node: the roster follows the directory, groups give their members roles, and the app is installed for
/// whoever is new.
/// </summary>
internal sealed partial class GraphRound(
    RosterSync sync,
    AppInstalls installs,
    RoleGroups groups,
    DirectoryStore store,
    IOptions<GraphOptions> options,
    TimeProvider clock,
    ILogger<GraphRound> logger
) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromMinutes(1);

    /// <summary>A round that fails, or whose node dies, is due again after so long.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    /// <summary>Does the round, if it is due and nobody else does it.</summary>
    /// <returns>Whether it was done to its end.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var next = Next(now, options.Value.SyncAt);
        if (!await store.TakeRoundAsync(now, next, now + Again, cancellationToken))
        {
            return false;
        }

        try
        {
            await FollowAsync(cancellationToken);
        }
        catch (GraphException exception)
        {
            Log.GraphFailed(logger, exception, exception.Status, exception.Code);
            await store.FailedAsync(now, $"{exception.Status} {exception.Code}", cancellationToken);

            return false;
        }
        catch (RosterFileException exception)
        {
            Log.Nobody(logger, exception);
            await store.FailedAsync(now, "nobody", cancellationToken);

            return false;
        }
        catch (ManyLeaversException exception)
        {
            Log.ManyLeavers(logger, exception);
            await store.FailedAsync(now, "many-leavers", cancellationToken);

            return false;
        }

        await store.PlanRoundAsync(next, cancellationToken);

        return true;
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        await groups.ReadAsync(cancellationToken);
        if (options.Value.Sync)
        {
            var roster = (await sync.RunAsync(keep: true, manyLeavers: false, cancellationToken)).Roster;
            Log.Synced(logger, roster.Added, roster.Changed, roster.Left, roster.Bad.Count);
        }

        if (options.Value.Install)
        {
            var tally = await installs.RunAsync(cancellationToken);
            Log.Installed(logger, tally.Installed, tally.Refused, tally.Stopped ?? "finished");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsUsed)
        {
            return;
        }

        // A group that has only just been given a role does not wait for the night.
        await TryAsync(groups.ReadAsync, stoppingToken);
        using var timer = new PeriodicTimer(Glance, clock);
        do
        {
            await TryAsync(RunAsync, stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (DbException exception)
        {
            Log.Interrupted(logger, exception);
        }
    }

    /// <summary>The next time the clock in Sweden says so.</summary>
    internal static DateTimeOffset Next(DateTimeOffset now, TimeOnly at)
    {
        var today = now.DateIn(Zones.Default);
        var next = LocalTime.At(today, at, Zones.Default);

        return next > now ? next : LocalTime.At(today.AddDays(1), at, Zones.Default);
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 400,
            Level = LogLevel.Information,
            Message = "The roster follows the directory: {Added} added, {Changed} changed, {Left} left, {Bad} bad."
        )]
        public static partial void Synced(ILogger logger, long added, long changed, long left, int bad);

        [LoggerMessage(
            EventId = 401,
            Level = LogLevel.Information,
            Message = "The app was installed for {Installed} people and refused for {Refused}; the round is {End}."
        )]
        public static partial void Installed(ILogger logger, int installed, int refused, string end);

        [LoggerMessage(
            EventId = 402,
            Level = LogLevel.Error,
            Message = "Microsoft Graph failed with {Status} {Code}; tried again in an hour."
        )]
        public static partial void GraphFailed(ILogger logger, Exception exception, int status, string code);

        [LoggerMessage(
            EventId = 403,
            Level = LogLevel.Error,
            Message = "The directory has nobody for the roster, so nothing was changed; tried again in an hour."
        )]
        public static partial void Nobody(ILogger logger, Exception exception);

        [LoggerMessage(
            EventId = 404,
            Level = LogLevel.Error,
            Message = "The database did not answer; the daily round goes on when it does."
        )]
        public static partial void Interrupted(ILogger logger, Exception exception);

        [LoggerMessage(
            EventId = 406,
            Level = LogLevel.Error,
            Message = "Suspiciously many are missing from the directory, so nothing was changed; tried again in an hour. If they have left: roster sync --many-leavers."
        )]
        public static partial void ManyLeavers(ILogger logger, Exception exception);
    }
}
