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

    /// <param name="pause">So long the figures of a wave that goes on may be old.</param>
    public static bool Is(LiveCard card, WaveProgress progress, DateTimeOffset now, TimeSpan pause)
    {
        var stateBefore = card.Shown.Split(' ', 2)[0];

        return !string.Equals(stateBefore, progress.State, StringComparison.Ordinal)
            || (!string.Equals(card.Shown, Of(progress), StringComparison.Ordinal) && now - card.ChangedAt >= pause);
    }
}
