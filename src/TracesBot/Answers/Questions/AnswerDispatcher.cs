using System.Data.Common;
using TracesBot.Proactive;

namespace TracesBot.Answers.Questions;

/// <summary>Brings experts' answers to those who asked: each once, at a decent hour, and at the pace of everything else that is sent.</summary>
internal sealed partial class AnswerDispatcher(
    AnswerLedger ledger,
    ProactiveSender sender,
    SendBudget budget,
    AnswerScene scene,
    ILogger<AnswerDispatcher> logger
) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(2);

    /// <summary>What to wait when Teams did not take an answer and did not say for how long, or does not admit the bot.</summary>
    private static readonly TimeSpan UnsaidPause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _oneRound = new(1);

    /// <summary>Sends every answer that is due now. Rounds do not overlap.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        await _oneRound.WaitAsync(cancellationToken);
        try
        {
            await ledger.SettleAsync(cancellationToken);
            var now = scene.Now;
            foreach (var send in await ledger.WaitingAsync(cancellationToken))
            {
                if (DeliveryHours.IsOpen(now, send.TimeZone))
                {
                    await SendAsync(send, cancellationToken);
                }
            }
        }
        finally
        {
            _oneRound.Release();
        }
    }

    public override void Dispose()
    {
        _oneRound.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Glance, TimeProvider.System);
        do
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (DbException exception)
            {
                Log.Interrupted(logger, exception);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendAsync(AnswerToSend send, CancellationToken cancellationToken)
    {
        using var place = await budget.WaitAsync(cancellationToken);
        if (await ledger.StartAsync(send, cancellationToken) is not { } question)
        {
            return;
        }

        SendOutcome outcome;
        try
        {
            outcome = await sender.SendAsync(
                place,
                send.Reference,
                scene.CardOf(question, send.Phrases),
                cancellationToken
            );
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // One answer that cannot be sent must not keep the others from being sent.
            Log.Failed(logger, exception, send.PersonId);
            outcome = new SendOutcome.Uncertain("failed");
        }

        // What came of it must be written down, also when the process is about to end.
        await KeepAsync(send, outcome, CancellationToken.None);
    }

    private Task KeepAsync(AnswerToSend send, SendOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case SendOutcome.Accepted:
                return ledger.FinishAsync(send, "accepted", reason: null, cancellationToken);
            case SendOutcome.Uncertain uncertain:
                return ledger.FinishAsync(send, "uncertain", uncertain.Reason, cancellationToken);
            case SendOutcome.Refused refused:
                Log.Refused(logger, send.PersonId, refused.Reason);
                return ledger.FinishAsync(send, "refused", refused.Reason, cancellationToken);
            case SendOutcome.Later later:
                return ledger.PutBackAsync(send, later.After ?? UnsaidPause, cancellationToken);
            default:
                // It never left, or Teams did not admit the bot: once that is mended it can go.
                return ledger.PutBackAsync(send, budget.RetryAfter(send.Attempts) ?? UnsaidPause, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 400, Level = LogLevel.Error, Message = "The answer to {PersonId} could not be sent.")]
        public static partial void Failed(ILogger logger, Exception exception, string personId);

        [LoggerMessage(
            EventId = 401,
            Level = LogLevel.Warning,
            Message = "The answer to {PersonId} was refused: {Reason}."
        )]
        public static partial void Refused(ILogger logger, string personId, string reason);

        [LoggerMessage(
            EventId = 402,
            Level = LogLevel.Error,
            Message = "The database did not answer; experts' answers go on when it does."
        )]
        public static partial void Interrupted(ILogger logger, Exception exception);
    }
}
