using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How a message is notified.</summary>
public class NotificationInfo
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public NotificationInfo() { }

    /// <summary>One with the given members.</summary>
    /// <param name="alert">See <see cref="Alert"/>.</param>
    public NotificationInfo(bool? alert = default) => Alert = alert;

    /// <summary>Whether it shows in the activity feed.</summary>
    public bool? Alert { get; set; }

    /// <summary>Whether it shows in the meeting.</summary>
    public bool? AlertInMeeting { get; set; }

    /// <summary>The address of what it shows in the meeting.</summary>
    public string? ExternalResourceUrl { get; set; }

    /// <summary>Members that have no property here; they survive a round trip. Incoming ones are JSON elements.</summary>
    [JsonIgnore]
    public IDictionary<string, object?> Properties
    {
        get => Extension ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        set => Extension = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, object?>? Extension { get; set; }
}
