using TracesBot.Clocks;

namespace TracesBot.Readiness;

/// <summary>Which of those who are ready are meant: by which method, and when they reported it.</summary>
/// <param name="Method">The method; null for any.</param>
/// <param name="Before">The first instant that is too late.</param>
internal sealed record Completion(string? Method, DateTimeOffset Since, DateTimeOffset Before)
{
    private static readonly DateTimeOffset Ever = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Completion Any { get; } = new(Method: null, DateTimeOffset.UnixEpoch, Ever);

    /// <summary>The days of the filter, in a time zone.</summary>
    public static Completion Of(ReadinessFilter filter, TimeZoneInfo zone) =>
        new(
            filter.Method,
            filter.From is { } first ? LocalTime.At(first, TimeOnly.MinValue, zone) : DateTimeOffset.UnixEpoch,
            filter.To is { } last ? LocalTime.At(last.AddDays(1), TimeOnly.MinValue, zone) : Ever
        );
}

internal sealed record CompletedCount
{
    public long People { get; init; }

    public long Named { get; init; }
}
