using System.Data.Common;
using TracesBot.People;
using TracesBot.Proactive;
using TracesBot.Storage;

namespace TracesBot.Readiness.Digests;

/// <summary>Brings managers who want it the report of the week. A week is taken before its report is sent, so none comes twice.</summary>
internal sealed partial class DigestRounds(
    IServiceScopeFactory scopes,
    ProactiveSender sender,
    SendBudget budget,
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
            foreach (var subscriber in await WaitingAsync(clock.GetUtcNow(), cancellationToken))
            {
                // Others' reports take their time: what was open when the round began may be over.
                if (IsDue(subscriber, clock.GetUtcNow()))
                {
                    await DealWithAsync(subscriber, cancellationToken);
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

    private static bool IsDue(Subscriber subscriber, DateTimeOffset now) =>
        DigestWeek.Of(now, subscriber.TimeZone) > subscriber.Week && DigestWeek.IsOpen(now, subscriber.TimeZone);

    private async Task DealWithAsync(Subscriber subscriber, CancellationToken cancellationToken)
    {
        // The place comes first. It may be long in coming, and who stops waiting for it must not have taken the week.
        using var place = await budget.WaitAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var week = DigestWeek.Of(now, subscriber.TimeZone);
        if (IsDue(subscriber, now) && await TakeAsync(subscriber, week, cancellationToken) is { } line)
        {
            var outcome = await SendAsync(place, subscriber, line, cancellationToken);
            await KeepAsync(subscriber, week, DigestFigures.Of(line), outcome, now);
        }
    }

    private async Task<SendOutcome> SendAsync(
        SendPlace place,
        Subscriber subscriber,
        SeenLine line,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var card = new DigestCards(subscriber.Phrases).Report(subscriber, line);

            return await sender.SendAsync(place, subscriber.Reference, card, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return place.Left is null ? new SendOutcome.Unsent() : new SendOutcome.Uncertain("stopped");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // One report that cannot be sent must not keep the others from being sent.
            Log.Failed(logger, exception, subscriber.PersonId);

            return new SendOutcome.Uncertain("failed");
        }
    }

    /// <returns>What there is to report; null when there is nothing, or when another node reports it.</returns>
    private async Task<SeenLine?> TakeAsync(Subscriber subscriber, int week, CancellationToken cancellationToken)
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
        // Not to be broken off: whether the week is taken must be known.
        await services.GetRequiredService<Session>().CommitAsync(CancellationToken.None);

        return ours && news ? line : null;
    }

    /// <summary>Writes down what came of it, also when the process is about to end.</summary>
    private async Task KeepAsync(
        Subscriber subscriber,
        int week,
        DigestFigures figures,
        SendOutcome outcome,
        DateTimeOffset now
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var store = services.GetRequiredService<DigestStore>();
        if (Word(outcome) is { } word)
        {
            await store.FinishAsync(subscriber.PersonId, week, word, CancellationToken.None);
        }
        else
        {
            await store.PutBackAsync(subscriber, week, CancellationToken.None);
        }

        // Nobody has looked at anybody in a report that did not arrive.
        if (outcome is SendOutcome.Accepted or SendOutcome.Uncertain)
        {
            await store.TellAsync(subscriber.PersonId, figures, now, CancellationToken.None);
            await services
                .GetRequiredService<AuditStore>()
                .AddAsync(subscriber.PersonId, "line digest", LookUp.Allowed, now, CancellationToken.None);
        }

        await services.GetRequiredService<Session>().CommitAsync(CancellationToken.None);
    }

    /// <returns>Null when nothing was sent and it is to be tried again.</returns>
    private static string? Word(SendOutcome outcome) =>
        outcome switch
        {
            SendOutcome.Accepted => DigestOutcomes.Accepted,
            SendOutcome.Refused => DigestOutcomes.Refused,
            SendOutcome.Uncertain => DigestOutcomes.Uncertain,
            _ => null,
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
