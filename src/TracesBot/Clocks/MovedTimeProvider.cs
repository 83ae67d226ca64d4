namespace TracesBot.Clocks;

/// <summary>A clock that started at another instant and runs at another speed.</summary>
internal sealed class MovedTimeProvider(TimeProvider real, DateTimeOffset start, double speed) : TimeProvider
{
    private readonly long _began = real.GetTimestamp();

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public static TimeProvider From(ClockOptions options, TimeProvider real) =>
        options is { Start: null, Speed: 1 }
            ? real
            : new MovedTimeProvider(real, options.Start ?? real.GetUtcNow(), options.Speed);

    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + (real.GetElapsedTime(_began) * speed);

    // Durations stay real: a time-out of thirty seconds must not end in a blink because a campaign is played fast.
    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);
}
