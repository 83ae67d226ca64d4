namespace TracesBot.People;

/// <summary>Time zones by name; a name that this machine does not know is no zone.</summary>
internal static class Zones
{
    public static TimeZoneInfo Default { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static TimeZoneInfo? Find(string? name) =>
        name is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
