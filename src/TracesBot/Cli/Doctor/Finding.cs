using System.Text.Json.Serialization;

namespace TracesBot.Cli.Doctor;

/// <summary>What a check found.</summary>
/// <param name="Remedy">What to do about it; null when nothing need be done.</param>
internal sealed record Finding(string Check, Level Level, string Message, string? Remedy = null)
{
    public static Finding Ok(string check, string message) => new(check, Level.Ok, message);

    public static Finding Warning(string check, string message, string remedy) =>
        new(check, Level.Warning, message, remedy);

    public static Finding Fault(string check, string message, string remedy) =>
        new(check, Level.Fault, message, remedy);
}

[JsonConverter(typeof(JsonStringEnumConverter<Level>))]
internal enum Level
{
    [JsonStringEnumMemberName("ok")]
    Ok,

    [JsonStringEnumMemberName("warning")]
    Warning,

    [JsonStringEnumMemberName("fault")]
    Fault,
}
