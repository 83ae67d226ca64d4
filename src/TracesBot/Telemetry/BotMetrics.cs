using System.Diagnostics.Metrics;

namespace TracesBot.Telemetry;

/// <summary>What is counted. Names follow OpenTelemetry's habit; no label ever holds who or what was said.</summary>
internal static class BotMetrics
{
    public const string Name = "TracesBot";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> TurnDuration = Meter.CreateHistogram<double>(
        "tracesbot.turn.duration",
        unit: "s",
        description: "From activity to reply."
    );

    private static readonly Counter<long> Sends = Meter.CreateCounter<long>(
        "tracesbot.reminder.sends",
        unit: "{send}",
        description: "Reminders by outcome."
    );

    public static void Turn(string? activityType, string kind, TimeSpan duration) =>
        TurnDuration.Record(duration.TotalSeconds, new("activity.type", activityType), new("turn.kind", kind));

    public static void ReminderSent(string outcome) =>
        Sends.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
