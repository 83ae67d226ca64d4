using System.Diagnostics.Metrics;
using TracesBot.SelfCheck;

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

    private static readonly Gauge<long> DaysLeft = Meter.CreateGauge<long>(
        "tracesbot.credential.days_left",
        unit: "d",
        description: "Until the bot's secret or certificate expires."
    );

    private static readonly Gauge<long> QueueAge = Meter.CreateGauge<long>(
        "tracesbot.queue.age",
        unit: "s",
        description: "How late, in working time, the oldest is that should have gone out."
    );

    private static readonly Gauge<long> Waves = Meter.CreateGauge<long>(
        "tracesbot.waves",
        unit: "{wave}",
        description: "Waves that stand still or were stopped."
    );

    private static readonly Gauge<int> Warnings = Meter.CreateGauge<int>(
        "tracesbot.warning",
        description: "1 while the bot has found something wrong with itself."
    );

    /// <summary>What the bot has measured in itself.</summary>
    /// <param name="name">One of <see cref="Checks"/>; only some of them are of interest as a figure.</param>
    public static void Measured(string name, long value)
    {
        switch (name)
        {
            case Checks.Secret or Checks.Certificate:
                DaysLeft.Record(value, new KeyValuePair<string, object?>("credential", name));
                break;
            case Checks.Reminders or Checks.Answers or Checks.FollowUps:
                QueueAge.Record(value, new KeyValuePair<string, object?>("queue", name));
                break;
            case Checks.StandingWaves or Checks.StoppedWaves:
                Waves.Record(
                    value,
                    new KeyValuePair<string, object?>("state", name is Checks.StandingWaves ? "standing" : "stopped")
                );
                break;
            default:
                break;
        }
    }

    public static void Warns(string name, bool warns) =>
        Warnings.Record(warns ? 1 : 0, new KeyValuePair<string, object?>("check", name));

    public static void Turn(string? activityType, string kind, TimeSpan duration) =>
        TurnDuration.Record(duration.TotalSeconds, new("activity.type", activityType), new("turn.kind", kind));

    public static void ReminderSent(string outcome) =>
        Sends.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
