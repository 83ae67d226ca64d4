namespace TracesBot.Cards;

/// <summary>What only those who run the bot get to do: reminders to everybody at once.</summary>
internal abstract record WavePress : CardPress;

/// <summary>Shows how far the latest wave has come.</summary>
internal sealed record ShowWave : WavePress;

/// <summary>Works out whom a wave would reach.</summary>
internal sealed record PlanWave : WavePress;

/// <summary>Shows the reminder to the one who presses.</summary>
internal sealed record PreviewWave : WavePress;

/// <summary>Asks whether it is meant.</summary>
/// <param name="Act">One of <see cref="WaveAct"/>.</param>
/// <param name="Wave">The latest wave that the card knows of; null when there was none.</param>
/// <param name="People">How many it concerns, as the card says.</param>
internal sealed record AskWave(string Act, string? Wave, long People) : WavePress;

/// <summary>Does it.</summary>
/// <param name="Act">One of <see cref="WaveAct"/>.</param>
/// <param name="Wave">The latest wave that the card knows of: when there is a newer one, nothing is done.</param>
/// <param name="AskedAt">When the card was made, in milliseconds: one found later does nothing that goes out.</param>
internal sealed record DoWave(string Act, string? Wave, long AskedAt) : WavePress;

/// <summary>What can be done with waves. The values are what buttons carry.</summary>
internal static class WaveAct
{
    public const string Start = "start";
    public const string Pause = "pause";
    public const string GoOn = "go-on";
    public const string Cancel = "cancel";
    public const string Resend = "resend";
}
