using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams puts into <see cref="Activity.ChannelData"/>. See "Channel data" in the Teams bot documentation.</summary>
public class TeamsChannelData
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public TeamsChannelData() { }

    /// <summary>One with the given members.</summary>
    /// <param name="channel">See <see cref="Channel"/>.</param>
    /// <param name="eventType">See <see cref="EventType"/>.</param>
    /// <param name="team">See <see cref="Team"/>.</param>
    /// <param name="notification">See <see cref="Notification"/>.</param>
    /// <param name="tenant">See <see cref="Tenant"/>.</param>
    public TeamsChannelData(
        ChannelInfo? channel = default,
        string? eventType = default,
        TeamInfo? team = default,
        NotificationInfo? notification = default,
        TenantInfo? tenant = default
    )
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

    /// <summary>The channel.</summary>
    public ChannelInfo? Channel { get; set; }

    /// <summary>What happened to a team or channel, for example <c>channelCreated</c>.</summary>
    public string? EventType { get; set; }

    /// <summary>The team; null in a chat.</summary>
    public TeamInfo? Team { get; set; }

    /// <summary>How a message is notified.</summary>
    public NotificationInfo? Notification { get; set; }

    /// <summary>The tenant.</summary>
    public TenantInfo? Tenant { get; set; }

    /// <summary>The meeting.</summary>
    public TeamsMeetingInfo? Meeting { get; set; }

    /// <summary>Settings of the installation.</summary>
    public TeamsChannelDataSettings? Settings { get; set; }

    /// <summary>Members that have no property here; they survive a round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, object?>? AdditionalProperties { get; set; }
}
