using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The address of a conversation and of one activity in it; keep it to speak there later.</summary>
public class ConversationReference
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public ConversationReference() { }

    /// <summary>One with the given members.</summary>
    /// <param name="activityId">See <see cref="ActivityId"/>.</param>
    /// <param name="user">See <see cref="User"/>.</param>
    /// <param name="bot">See <see cref="Bot"/>.</param>
    /// <param name="conversation">See <see cref="Conversation"/>.</param>
    /// <param name="channelId">See <see cref="ChannelId"/>.</param>
    /// <param name="serviceUrl">See <see cref="ServiceUrl"/>.</param>
    public ConversationReference(
        string? activityId = default,
        ChannelAccount? user = default,
        ChannelAccount? bot = default,
        ConversationAccount? conversation = default,
        string? channelId = default,
        string? serviceUrl = default
    )
        : this(locale: null, activityId, user, bot, conversation, channelId, serviceUrl) { }

    /// <summary>One with the given members and a language.</summary>
    /// <param name="locale">See <see cref="Locale"/>.</param>
    /// <param name="activityId">See <see cref="ActivityId"/>.</param>
    /// <param name="user">See <see cref="User"/>.</param>
    /// <param name="bot">See <see cref="Bot"/>.</param>
    /// <param name="conversation">See <see cref="Conversation"/>.</param>
    /// <param name="channelId">See <see cref="ChannelId"/>.</param>
    /// <param name="serviceUrl">See <see cref="ServiceUrl"/>.</param>
    public ConversationReference(
        CultureInfo? locale,
        string? activityId = default,
        ChannelAccount? user = default,
        ChannelAccount? bot = default,
        ConversationAccount? conversation = default,
        string? channelId = default,
        string? serviceUrl = default
    )
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        Locale = locale?.Name;
        ServiceUrl = serviceUrl;
    }

    /// <summary>The id of the activity referred to; null when only the conversation is meant.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The channel, for example <c>msteams</c>.</summary>
    public string? ChannelId { get; set; }

    /// <summary>The BCP-47 tag of the person's language.</summary>
    public string? Locale { get; set; }

    /// <summary>The base address to which activities are posted.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The event with which a turn of the bot's own starts in this conversation.</summary>
    /// <returns>An event named <see cref="ActivityEventNames.ContinueConversation"/> with a new id.</returns>
    public Activity GetContinuationActivity() =>
        new(ActivityTypes.Event)
        {
            Name = ActivityEventNames.ContinueConversation,
            Id = Guid.NewGuid().ToString(),
            ChannelId = ChannelId,
            Locale = Locale,
            ServiceUrl = ServiceUrl,
            Conversation = Conversation,
            Recipient = Bot,
            From = User,
            RelatesTo = this,
        };
}
