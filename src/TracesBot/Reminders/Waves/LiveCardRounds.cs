using System.Data.Common;
using Microsoft.Extensions.Options;
using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Proactive;
using TracesBot.Storage;

namespace TracesBot.Reminders.Waves;

/// <summary>Changes administrators' cards in place: now and then while a wave moves, and at once when its state changes.</summary>
internal sealed partial class LiveCardRounds(
    LiveCards cards,
    WaveView view,
    WavePlanner planner,
    Database database,
    ProactiveSender sender,
    SendBudget budget,
    Roles roles,
    ReminderRules rules,
    Campaign campaign,
    IOptions<SendOptions> sends,
    TimeProvider clock,
    ILogger<LiveCardRounds> logger
) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <summary>A card that changed more often would only take places from reminders.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Glance, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var card in await cards.OpenAsync(stoppingToken))
                {
                    await DealWithAsync(card, stoppingToken);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Interrupted(logger, exception);
            }
        }
    }

    /// <summary>One card that cannot be dealt with must not keep the others from being changed.</summary>
    private async Task DealWithAsync(LiveCard card, CancellationToken cancellationToken)
    {
        try
        {
            await (
                card.WaveId is { } wave
                    ? FollowAsync(card, wave, cancellationToken)
                    : CountAsync(card, cancellationToken)
            );
        }
        catch (DbException exception)
        {
            Log.Failed(logger, exception, card.PersonId);
            await cards.PutOffAsync(card, Pause, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception, card.PersonId);
            await cards.KeepAsync(card, card.Shown, final: true, cancellationToken);
        }
    }

    private async Task FollowAsync(LiveCard card, string wave, CancellationToken cancellationToken)
    {
        if (
            card.WaveState is null
            || !CardNews.MayBe(card, TimeProvider.System.GetUtcNow(), Pause)
            || !roles.Administers(card.PersonId)
        )
        {
            return;
        }

        var progress = await view.ProgressAsync(wave, cancellationToken);
        if (!CardNews.Is(card, progress))
        {
            await cards.SeeAsync(card, cancellationToken);

            return;
        }

        if (await cards.TakeAsync(card, cancellationToken))
        {
            await ChangeAsync(
                card,
                MakerFor(card).Status(new WaveHead { Id = wave, State = progress.State }, progress, note: null),
                CardNews.Of(progress),
                final: progress.State is WaveStates.Ended or WaveStates.Cancelled,
                cancellationToken
            );
        }
    }

    private async Task CountAsync(LiveCard card, CancellationToken cancellationToken)
    {
        if (!roles.Administers(card.PersonId) || !await cards.TakeAsync(card, cancellationToken))
        {
            return;
        }

        var now = clock.GetUtcNow();
        var run = new DryRun(campaign, now);
        await foreach (var person in planner.PreviewAsync(cancellationToken))
        {
            run.Add(person, ReminderPolicy.Decide(person, rules, now));
        }

        var latest = await WaveControl.LatestAsync(database, cancellationToken);
        await ChangeAsync(card, MakerFor(card).DryRun(run, latest?.Id), "counted", final: true, cancellationToken);
    }

    private async Task ChangeAsync(
        LiveCard card,
        Card changed,
        string shown,
        bool final,
        CancellationToken cancellationToken
    )
    {
        using var place = await budget.WaitAsync(cancellationToken);
        var outcome = await sender.UpdateAsync(place, card.Reference, card.MessageId, changed, cancellationToken);
        switch (outcome)
        {
            case SendOutcome.Accepted or SendOutcome.Uncertain:
                await cards.KeepAsync(card, shown, final, cancellationToken);
                break;
            case SendOutcome.Refused refused:
                // The message is gone, or the person cannot be reached: nothing will change that.
                Log.NotChanged(logger, card.PersonId, refused.Reason);
                await cards.KeepAsync(card, card.Shown, final: true, cancellationToken);
                break;
            default:
                await cards.PutOffAsync(card, Pause, cancellationToken);
                break;
        }
    }

    private WaveCards MakerFor(LiveCard card) =>
        new(card.Phrases, TimeZoneInfo.ConvertTime(clock.GetUtcNow(), card.TimeZone), sends.Value.SendsPerSecond);

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 350,
            Level = LogLevel.Warning,
            Message = "Cards could not be looked at; they are looked at again in a second."
        )]
        public static partial void Interrupted(ILogger logger, Exception exception);

        [LoggerMessage(
            EventId = 351,
            Level = LogLevel.Information,
            Message = "The card of {PersonId} could not be changed: {Reason}."
        )]
        public static partial void NotChanged(ILogger logger, string personId, string reason);

        [LoggerMessage(
            EventId = 352,
            Level = LogLevel.Error,
            Message = "The card of {PersonId} could not be brought up to date."
        )]
        public static partial void Failed(ILogger logger, Exception exception, string personId);
    }
}
