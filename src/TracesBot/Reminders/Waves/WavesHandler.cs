using Microsoft.Extensions.Options;
using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Proactive;
using TracesBot.Turns;
using TracesBot.Words;

namespace TracesBot.Reminders.Waves;

/// <summary>
/// Lets those who run the bot start waves and hold them, from the chat. Others get a polite no. Every try is kept, allowed
/// or refused.
/// </summary>
internal sealed class WavesHandler(
    WaveControl control,
    WaveCardStore cards,
    AuditStore audit,
    Roles roles,
    Campaign campaign,
    IOptions<SendOptions> sends
) : ITurnHandler
{
    /// <summary>Who started it is in the audit, and is forgotten there when its time is over.</summary>
    private const string By = "an administrator in Teams";

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var wish = WaveWish.Of(turn.Input);
        var allowed = roles.Administers(turn.Person.Id);
        await audit.AddAsync(turn.Person.Id, wish.Scope, allowed ? "allowed" : "refused", turn.Now, cancellationToken);
        if (!allowed)
        {
            return new Reply { Notice = turn.Phrases.Waves.OnlyForAdministrators };
        }

        return wish switch
        {
            WaveWish.Plan => await PlanAsync(turn, cancellationToken),
            WaveWish.Preview => Preview(turn),
            WaveWish.Ask ask => await AskAsync(turn, ask, cancellationToken),
            WaveWish.Do act => await DoAsync(turn, act, cancellationToken),
            _ => await ShowAsync(turn, note: null, cancellationToken),
        };
    }

    private WaveCards Cards(Turn turn) => new(turn.Phrases, turn.Now, sends.Value.SendsPerSecond);

    private async Task<Reply> ShowAsync(Turn turn, string? note, CancellationToken cancellationToken)
    {
        if (await control.LatestAsync(cancellationToken) is not { } wave)
        {
            await cards.LeaveAsync(turn.Person.Id, cancellationToken);

            return Place(turn, Cards(turn).NoWave(note));
        }

        var progress = await control.ProgressAsync(wave.Id, cancellationToken);
        await cards.FollowAsync(turn, wave.Id, cancellationToken);

        return Place(turn, Cards(turn).Status(wave, progress, note));
    }

    /// <summary>Everybody has to be looked at, and they may be many: the card comes when that is done.</summary>
    private async Task<Reply> PlanAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await control.LatestAsync(cancellationToken) is { IsOpen: true })
        {
            return await ShowAsync(turn, note: null, cancellationToken);
        }

        await cards.FollowAsync(turn, wave: null, cancellationToken);

        return Place(turn, Cards(turn).Counting());
    }

    private Reply Preview(Turn turn)
    {
        var reader = new Candidate
        {
            PersonId = turn.Person.Id,
            ContactLanguage = Phrases.TagOf(turn.Phrases.Language),
        };

        return new Reply
        {
            Notice = turn.Phrases.Waves.PreviewFollows,
            Messages =
            [
                .. turn.Input is Said ? [new TextMessage(turn.Phrases.Waves.PreviewFollows)] : Array.Empty<Message>(),
                new CardMessage(ReminderCards.Reminder(reader, campaign, standing: null, turn.Now)),
            ],
        };
    }

    private async Task<Reply> AskAsync(Turn turn, WaveWish.Ask ask, CancellationToken cancellationToken)
    {
        var words = turn.Phrases.Waves;
        var latest = await control.LatestAsync(cancellationToken);
        if (ask.People is null)
        {
            var progress = latest is null ? null : await control.ProgressAsync(latest.Id, cancellationToken);
            var no =
                ask.Act is WaveAct.Cancel
                    ? latest is { IsOpen: true }
                        ? null
                        : words.NotUnderWay
                    : progress?.In(SendStates.Refused) > 0 && latest is { IsOpen: false }
                        ? null
                        : words.NobodyRefused;
            if (no is not null)
            {
                return await ShowAsync(turn, no, cancellationToken);
            }

            ask = ask with
            {
                KnownWave = latest?.Id,
                People = ask.Act is WaveAct.Cancel ? progress!.Open : progress!.In(SendStates.Refused),
            };
        }

        await cards.LeaveAsync(turn.Person.Id, cancellationToken);

        return Place(turn, Cards(turn).Ask(new AskWave(ask.Act, ask.KnownWave, ask.People ?? 0)));
    }

    private async Task<Reply> DoAsync(Turn turn, WaveWish.Do act, CancellationToken cancellationToken)
    {
        var latest = await control.LatestAsync(cancellationToken);
        if (WaveChange.Refusal(act, latest, turn.Now, turn.Phrases.Waves) is { } no)
        {
            return await ShowAsync(turn, no, cancellationToken);
        }

        var words = turn.Phrases.Waves;
        string? note = null;
        switch (act.Act)
        {
            case WaveAct.Start:
                await control.StartAsync(By, againOf: null, cancellationToken);
                break;
            case WaveAct.Resend:
                await control.StartAsync(By, latest!.Id, cancellationToken);
                break;
            case WaveAct.Pause:
                note =
                    await control.PauseAsync(latest!.Id, cancellationToken) ? null
                    : latest.State is WaveStates.Planning ? words.StillPlanning
                    : words.NotUnderWay;
                break;
            case WaveAct.Cancel:
                await control.CancelAsync(latest!.Id, cancellationToken);
                break;
            default:
                var gone = await control.GoOnAsync(cancellationToken);
                note =
                    gone.Count is 0 ? words.NothingHeld
                    : gone.Any(static wave => wave.Kind is not WaveKinds.Campaign) ? words.OthersGoOnToo
                    : null;
                break;
        }

        return await ShowAsync(turn, note, cancellationToken);
    }

    private static Reply Place(Turn turn, Card card) => turn.Input is Pressed ? Reply.Replace(card) : Reply.Show(card);
}
