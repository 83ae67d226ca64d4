namespace TracesBot.Understanding.Times;

/// <summary>A time of day as it was said.</summary>
/// <param name="Hour">The hour; 1 to 12 when <paramref name="TwelveHour"/>.</param>
/// <param name="Minute">The minute.</param>
/// <param name="Grain">Whether minutes were said.</param>
/// <param name="TwelveHour">True where it may be before or after noon ("halv tre", "at 5").</param>
internal readonly record struct Clock(int Hour, int Minute, Grain Grain, bool TwelveHour)
{
    public bool Exists => Hour is >= 0 and <= 23 && Minute is >= 0 and <= 59;

    /// <summary>Makes a clock of an hour as people say it: a bare 1 to 12 leaves open which half of the day.</summary>
    public static Clock At(int hour, int minute, Grain grain, bool exact = false) =>
        hour == 24 && minute == 0
            ? new Clock(0, 0, grain, TwelveHour: false)
            : new Clock(hour, minute, grain, !exact && hour is >= 1 and <= 12);

    /// <summary>Gets the minutes before an hour: "tio i fyra" is ten minutes before four.</summary>
    public static Clock Before(int hour, int minutes) => At(hour == 1 ? 12 : hour - 1, 60 - minutes, Grain.Minute);
}
