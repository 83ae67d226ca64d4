using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Proactive;
using TracesBot.Telemetry;
using TracesBot.Words;

namespace TracesBot.Reminders;

/// <summary>Takes one person of a wave from planned to an outcome: ask again, write down, send, write down.</summary>
internal sealed partial class WaveSender(
    WaveLedger ledger,
    WaveClaims claims,
    ProactiveSender sender,
    SendBudget budget,
    Campaign campaign,
    KnowledgeBase knowledge,
    TimeProvider clock,
    ILogger<WaveSender> logger
)
{
    /// <summary>What to wait when Teams did not take a reminder, and did not say for how long.</summary>
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(5);

    /// <param name="cancellationToken">Cancels the waiting for a turn to send.</param>
    /// <param name="underWay">Cancels what has begun. Its outcome is then unknown.</param>
    public async Task SendAsync(
        string wave,
        string personId,
        CancellationToken cancellationToken,
        CancellationToken underWay
    )
    {
        using var place = await budget.WaitAsync(cancellationToken);
        if (await ledger.StartAsync(wave, personId, cancellationToken) is { } person)
        {
            var outcome = await HandOverAsync(place, person, underWay);
            await KeepAsync(wave, person, outcome, underWay);
            BotMetrics.ReminderSent(outcome.GetType().Name);
        }
    }

    /// <summary>Sends the reminder as the person would get it now, without counting it.</summary>
    public async Task<SendOutcome> PreviewAsync(Candidate person, CancellationToken cancellationToken)
    {
        using var place = await budget.WaitAsync(cancellationToken);

        return await HandOverAsync(place, person, cancellationToken);
    }

    private async Task<SendOutcome> HandOverAsync(SendPlace place, Candidate person, CancellationToken underWay)
    {
        try
        {
            var card = ReminderCards.Reminder(person, campaign, Standing(person), clock.GetUtcNow());
            var outcome = await sender.SendAsync(place, person.Reference!, card, underWay);

            return outcome is SendOutcome.Refused { Reason: SendOutcome.ConversationNotFound }
                ? await SendAnewAsync(person, card, outcome, underWay)
                : outcome;
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // One reminder that cannot be sent must not keep the others from being sent.
            Log.Failed(logger, exception, person.PersonId);

            return new SendOutcome.Uncertain("failed");
        }
    }

    /// <summary>The chat is not known any more: it is created once again, and tried once again.</summary>
    private async Task<SendOutcome> SendAnewAsync(
        Candidate person,
        Card card,
        SendOutcome notFound,
        CancellationToken cancellationToken
    )
    {
        using var placeToCreate = await budget.WaitAsync(cancellationToken);
        var (outcome, reference) = await sender.RecreateAsync(placeToCreate, person.Reference!, cancellationToken);
        if (reference is null)
        {
            // Nothing can have been sent, whatever became of the attempt to create the chat.
            return outcome is SendOutcome.Later or SendOutcome.NotAdmitted or SendOutcome.Unsent ? outcome : notFound;
        }

        await ledger.SetReferenceAsync(person, reference, cancellationToken);

        using var placeToSend = await budget.WaitAsync(cancellationToken);

        return await sender.SendAsync(placeToSend, reference, card, cancellationToken);
    }

    private string? Standing(Candidate person) =>
        person is { WalkGuide: { } id, WalkStep: { } step and > 0 } && knowledge.FindGuide(id) is { } guide
            ? Phrases
                .In(person.Language)
                .Reminders.WhereYouAre(guide.In(person.Language).Title, (int)Math.Min(step, guide.Length), guide.Length)
            : null;

    private Task KeepAsync(string wave, Candidate person, SendOutcome outcome, CancellationToken cancellationToken) =>
        outcome switch
        {
            SendOutcome.Accepted accepted => ledger.FinishAsync(
                wave,
                person,
                SendStates.Accepted,
                reason: null,
                accepted.ActivityId,
                cancellationToken
            ),
            SendOutcome.Uncertain uncertain => ledger.FinishAsync(
                wave,
                person,
                SendStates.Uncertain,
                uncertain.Reason,
                activityId: null,
                cancellationToken
            ),
            SendOutcome.Refused refused => RefuseAsync(wave, person, refused, cancellationToken),
            SendOutcome.Later later => ledger.PutBackAsync(
                wave,
                person,
                later.After ?? UnsaidWait,
                counts: false,
                cancellationToken
            ),
            SendOutcome.NotAdmitted stop => StopAsync(wave, person, stop.Reason, cancellationToken),
            SendOutcome.Unsent => budget.RetryAfter(person.Attempts) is { } wait
                ? ledger.PutBackAsync(wave, person, wait, counts: true, cancellationToken)
                : RefuseAsync(wave, person, new SendOutcome.Refused("unreachable-service"), cancellationToken),
            _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
        };

    private async Task RefuseAsync(
        string wave,
        Candidate person,
        SendOutcome.Refused refused,
        CancellationToken cancellationToken
    )
    {
        await ledger.FinishAsync(wave, person, SendStates.Refused, refused.Reason, activityId: null, cancellationToken);
        if (refused.Unreachable)
        {
            await ledger.SetUnreachableAsync(person, refused.Reason, cancellationToken);
        }
        else
        {
            Log.Refused(logger, person.PersonId, refused.Reason);
        }
    }

    private async Task StopAsync(string wave, Candidate person, string reason, CancellationToken cancellationToken)
    {
        Log.NotAdmitted(logger, wave, reason);
        await ledger.PutBackAsync(wave, person, TimeSpan.Zero, counts: false, cancellationToken);
        await claims.StopAsync(wave, reason, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 300,
            Level = LogLevel.Error,
            Message = "The reminder to {PersonId} could not be sent."
        )]
        public static partial void Failed(ILogger logger, Exception exception, string personId);

        [LoggerMessage(
            EventId = 301,
            Level = LogLevel.Warning,
            Message = "The reminder to {PersonId} was refused: {Reason}."
        )]
        public static partial void Refused(ILogger logger, string personId, string reason);

        [LoggerMessage(
            EventId = 302,
            Level = LogLevel.Critical,
            Message = "Teams does not admit the bot ({Reason}): wave {Wave} is stopped. Check the app id, the secret and the tenant, then start it again."
        )]
        public static partial void NotAdmitted(ILogger logger, string wave, string reason);
    }
}
