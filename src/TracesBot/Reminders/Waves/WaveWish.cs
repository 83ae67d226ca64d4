using TracesBot.Cards;
using TracesBot.Turns;

namespace TracesBot.Reminders.Waves;

/// <summary>What an administrator wants of waves.</summary>
internal abstract record WaveWish
{
    internal sealed record Plan : WaveWish;

    internal sealed record Show : WaveWish;

    internal sealed record Preview : WaveWish;

    /// <param name="KnownWave">The latest wave as far as the pressed card knows; null when nothing was pressed, or there was none.</param>
    /// <param name="People">How many the card said; null when nothing was pressed.</param>
    internal sealed record Ask(string Act, string? KnownWave, long? People) : WaveWish;

    /// <param name="AskedAt">When the pressed card was made; null when nothing was pressed.</param>
    internal sealed record Do(string Act, string? KnownWave, DateTimeOffset? AskedAt) : WaveWish;

    /// <summary>The wish in one word, for the audit.</summary>
    public string Scope =>
        this switch
        {
            Plan => "wave plan",
            Preview => "wave preview",
            Ask ask => $"wave ask {ask.Act}",
            Do act => $"wave {act.Act}",
            _ => "wave show",
        };

    public static WaveWish Of(TurnInput input) =>
        input switch
        {
            Pressed { Press: PlanWave } => new Plan(),
            Pressed { Press: PreviewWave } => new Preview(),
            Pressed { Press: AskWave ask } when Known(ask.Act) => new Ask(ask.Act, ask.Wave, ask.People),
            Pressed { Press: DoWave act } when Known(act.Act) => new Do(act.Act, act.Wave, Instant(act.AskedAt)),
            Said { Text: var text } => WaveCommand.Read(text, administers: true) ?? new Show(),
            _ => new Show(),
        };

    // What a forged button names goes neither into the audit nor any further.
    private static bool Known(string act) =>
        act is WaveAct.Start or WaveAct.Pause or WaveAct.GoOn or WaveAct.Cancel or WaveAct.Resend;

    private static DateTimeOffset Instant(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(
            Math.Clamp(milliseconds, 0, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
        );
}
