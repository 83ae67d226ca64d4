using TracesBot.Clocks;

namespace TracesBot.Switching;

/// <summary>What happens to a record by itself, and when.</summary>
/// <param name="Kind">One of <see cref="DueKinds"/>.</param>
internal sealed record SwitchDue(string Kind, DateTimeOffset At)
{
    /// <summary>Long enough for a phone to have been changed or a method forgotten, short enough to be remembered.</summary>
    private static readonly TimeSpan CheckAfter = TimeSpan.FromDays(28);

    private static readonly WorkingHours Asking = new(new TimeOnly(8, 0), new TimeOnly(17, 0));

    /// <summary>What is due on a record; null when nothing is.</summary>
    public static SwitchDue? Of(SwitchRecord record) =>
        record switch
        {
            { IsSwitched: true, CheckedAt: null, SwitchedAt: { } at } => new SwitchDue(DueKinds.Check, at + CheckAfter),
            { Status: SwitchStatus.Exempt, Until: { } until } => new SwitchDue(DueKinds.Return, until),
            _ => null,
        };

    /// <summary>The next moment at which a person may be asked something unbidden: by day, when people are at work.</summary>
    public static DateTimeOffset NextAsking(DateTimeOffset now, TimeZoneInfo zone) => Asking.Next(now, zone);
}

/// <summary>The kinds of what is due, as the database writes them.</summary>
internal static class DueKinds
{
    /// <summary>Asks whether the new method still works.</summary>
    public const string Check = "check";

    /// <summary>Ends an exemption.</summary>
    public const string Return = "return";
}
