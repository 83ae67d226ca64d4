using TracesBot.Clocks;
using TracesBot.People;

namespace TracesBot.SelfCheck;

/// <summary>When the end of a secret or a certificate is worth a word.</summary>
internal static class CredentialExpiry
{
    /// <summary>The stage of one that has expired.</summary>
    public const string Over = "0";

    private static readonly int[] DaysBefore = [1, 3, 7, 14, 30];

    public static Look Of(DateTimeOffset ends, DateTimeOffset now)
    {
        var days = ends.DateIn(Zones.Default).DayNumber - now.DateIn(Zones.Default).DayNumber;

        return new Look(
            days,
            StageOf(ends, days, now) is { } stage
                ? new Warning(stage, new WarningFacts { Ends = ends, Days = days })
                : null
        );
    }

    private static string? StageOf(DateTimeOffset ends, int days, DateTimeOffset now) =>
        ends <= now
            ? Over
            : DaysBefore
                .Where(before => days <= before)
                .Select(static before => before.ToString(CultureInfo.InvariantCulture))
                .FirstOrDefault();
}
