using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What a new conversation is to be. See "ConversationParameters object" in the Bot Connector REST reference.</summary>
public class ConversationParameters
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public ConversationParameters() { }

    /// <summary>One with the given members.</summary>
    /// <param name="isGroup">See <see cref="IsGroup"/>.</param>
    /// <param name="bot">See <see cref="Bot"/>.</param>
    /// <param name="members">See <see cref="Members"/>.</param>
    /// <param name="topicName">See <see cref="TopicName"/>.</param>
    /// <param name="activity">See <see cref="Activity"/>.</param>
    /// <param name="channelData">See <see cref="ChannelData"/>.</param>
    /// <param name="tenantId">See <see cref="TenantId"/>.</param>
    public ConversationParameters(
        bool? isGroup = default,
        ChannelAccount? bot = default,
        IList<ChannelAccount>? members = default,
        string? topicName = default,
        Activity? activity = default,
        object? channelData = default,
        string? tenantId = default
    )
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>Who takes part besides the bot.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The topic, where the channel has one.</summary>
    public string? TopicName { get; set; }

    /// <summary>The first message.</summary>
    public Activity? Activity { get; set; }

    /// <summary>What only this channel understands; in Teams the tenant, or the channel of a new thread.</summary>
    public object? ChannelData { get; set; }

    /// <summary>The tenant in Microsoft Entra ID.</summary>
    public string? TenantId { get; set; }

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
