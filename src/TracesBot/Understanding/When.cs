namespace TracesBot.Understanding;

/// <summary>A point in time that somebody named, in that person's own time zone.</summary>
/// <param name="Date">The day; null when <paramref name="Problem"/> says why there is none.</param>
/// <param name="Time">The time of day, for <see cref="Grain.Hour"/> and <see cref="Grain.Minute"/>.</param>
/// <param name="Part">The part of the day, for <see cref="Grain.PartOfDay"/>.</param>
/// <param name="Grain">How exact it is.</param>
/// <param name="Problem">Why what was said cannot be used.</param>
internal sealed record When(
    DateOnly? Date,
    TimeOnly? Time,
    PartOfDay? Part,
    Grain Grain,
    WhenProblem Problem = WhenProblem.None
);

internal enum Grain
{
    Day,
    PartOfDay,
    Hour,
    Minute,
}

internal enum PartOfDay
{
    Morning,
    Afternoon,
    Evening,
    Night,
}

internal enum WhenProblem
{
    None,
    Past,
    Impossible,
}
