using TracesBot.Cards;
using TracesBot.Words;

namespace TracesBot.Reminders.Waves;

/// <summary>Whether what an administrator wants to do with a wave still makes sense.</summary>
internal static class WaveChange
{
    /// <summary>Who has read the question answers within this time. A card found later neither sends nor ends anything.</summary>
    private static readonly TimeSpan Answered = TimeSpan.FromMinutes(15);

    /// <summary>Why nothing is done; null when it is.</summary>
    /// <param name="latest">The latest wave there is.</param>
    public static string? Refusal(WaveWish.Do act, WaveHead? latest, DateTimeOffset now, WaveWords words)
    {
        var pressed = act.AskedAt is not null;
        if (pressed && !string.Equals(act.KnownWave, latest?.Id, StringComparison.Ordinal))
        {
            return words.ChangedMeanwhile;
        }

        return (act.Act, latest) switch
        {
            (WaveAct.Start or WaveAct.Resend or WaveAct.Cancel, _)
                when act.AskedAt is not { } asked || now - asked > Answered || asked > now => words.TooOld,
            (WaveAct.Start or WaveAct.Resend, { IsOpen: true }) => words.ChangedMeanwhile,
            (WaveAct.Resend, null) => words.NobodyRefused,
            (WaveAct.Pause, not { IsMoving: true }) => words.NotUnderWay,
            (WaveAct.Cancel, not { IsOpen: true }) => words.NotUnderWay,
            _ => null,
        };
    }
}
