namespace TracesBot.Reminders.Waves;

/// <summary>Whether a card that follows a wave has something new to say.</summary>
internal static class CardNews
{
    /// <summary>What a card about the wave says, in short: the state first.</summary>
    public static string Of(WaveProgress progress) =>
        string.Join(
            ' ',
            [
                progress.State,
                .. progress.Tallies.Select(tally =>
                    string.Create(CultureInfo.InvariantCulture, $"{tally.State}:{tally.Reason}:{tally.People}")
                ),
                progress.Waiting.ToString(CultureInfo.InvariantCulture),
            ]
        );

    /// <summary>Whether it is worth while to count the wave, which may be long.</summary>
    /// <param name="pause">So long the figures of a wave that goes on may be old.</param>
    public static bool MayBe(LiveCard card, DateTimeOffset now, TimeSpan pause) =>
        !string.Equals(card.Shown.Split(' ', 2)[0], card.WaveState, StringComparison.Ordinal)
        || now - card.ChangedAt >= pause;

    public static bool Is(LiveCard card, WaveProgress progress) =>
        !string.Equals(card.Shown, Of(progress), StringComparison.Ordinal);
}
