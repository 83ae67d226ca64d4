using System.Data.Common;
using TracesBot.People;
using TracesBot.Storage;
using TracesBot.Turns;

namespace TracesBot.Readiness.Digests;

/// <summary>Brings managers who want it the report of the week. A week is taken before its report is sent, so none comes twice.</summary>
internal sealed partial class DigestRounds(
    IServiceScopeFactory scopes,
    Courier courier,
    TimeProvider clock,
    ILogger<DigestRounds> logger
) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    /// <summary>Where a week begins first it is this much later than in UTC.</summary>
    private static readonly TimeSpan FurthestEast = TimeSpan.FromHours(14);
    private readonly SemaphoreSlim _round = new(1);

    /// <summary>Sends every report that is due now. One round at a time.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _round.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            foreach (var subscriber in await WaitingAsync(now, cancellationToken))
            {
                if (
                    DigestWeek.Of(now, subscriber.TimeZone) > subscriber.Week
                    && DigestWeek.IsOpen(now, subscriber.TimeZone)
                )
                {
                    await DealWithAsync(subscriber, now, cancellationToken);
                }
            }
        }
        finally
        {
            _round.Release();
        }
    }

    public override void Dispose()
    {
        _round.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (DbException exception)
            {
                Log.Interrupted(logger, exception);
            }
        }
    }

    private async Task<IReadOnlyList<Subscriber>> WaitingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();

        return await scope
            .ServiceProvider.GetRequiredService<DigestStore>()
            .WaitingAsync(DigestWeek.Of(now + FurthestEast, TimeZoneInfo.Utc), cancellationToken);
    }

    private async Task DealWithAsync(Subscriber subscriber, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var week = DigestWeek.Of(now, subscriber.TimeZone);
        if (await TakeAsync(subscriber, week, now, cancellationToken) is not { } line)
        {
            return;
        }

        Handover outcome;
        try
        {
            var card = new DigestCards(subscriber.Phrases).Report(subscriber, line);
            outcome = await courier(subscriber.Reference, card, cancellationToken);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // One report that cannot be sent must not keep the others from being sent.
            Log.Failed(logger, exception, subscriber.PersonId);
            outcome = Handover.Uncertain;
        }

        // What came of it must be written down, also when the process is about to end.
        await KeepAsync(subscriber, week, DigestFigures.Of(line), outcome, now);
    }

    /// <returns>What there is to report; null when there is nothing, or when another node reports it.</returns>
    private async Task<SeenLine?> TakeAsync(
        Subscriber subscriber,
        int week,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var seen = await services.GetRequiredService<LineReader>().ReadAsync(subscriber.Viewer, cancellationToken);
        var line = new SeenLine(Team: null, seen);
        var news = !seen.IsEmpty && DigestFigures.Of(line) != subscriber.Told;
        var ours = await services
            .GetRequiredService<DigestStore>()
            .TakeAsync(
                subscriber.PersonId,
                week,
                news ? DigestOutcomes.Attempting : DigestOutcomes.NothingNew,
                cancellationToken
            );
        if (ours && news)
        {
            await services
                .GetRequiredService<AuditStore>()
                .AddAsync(subscriber.PersonId, "line digest", LookUp.Allowed, now, cancellationToken);
        }

        await services.GetRequiredService<Session>().CommitAsync(cancellationToken);

        return ours && news ? line : null;
    }

    private async Task KeepAsync(
        Subscriber subscriber,
        int week,
        DigestFigures figures,
        Handover outcome,
        DateTimeOffset now
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<DigestStore>();
        if (outcome is Handover.Later)
        {
            await store.PutBackAsync(subscriber, week, CancellationToken.None);
        }
        else
        {
            await store.FinishAsync(subscriber.PersonId, week, Word(outcome), CancellationToken.None);
            if (outcome is not Handover.Refused)
            {
                await store.TellAsync(subscriber.PersonId, figures, now, CancellationToken.None);
            }
        }

        await scope.ServiceProvider.GetRequiredService<Session>().CommitAsync(CancellationToken.None);
    }

    private static string Word(Handover outcome) =>
        outcome switch
        {
            Handover.Accepted => DigestOutcomes.Accepted,
            Handover.Refused => DigestOutcomes.Refused,
            _ => DigestOutcomes.Uncertain,
        };

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 600,
            Level = LogLevel.Error,
            Message = "The report of the week to {PersonId} could not be sent."
        )]
        public static partial void Failed(ILogger logger, Exception exception, string personId);

        [LoggerMessage(
            EventId = 601,
            Level = LogLevel.Error,
            Message = "The database did not answer; reports of the week go on when it does."
        )]
        public static partial void Interrupted(ILogger logger, Exception exception);
    }
}
