namespace Microsoft.Bot.Schema;

/// <summary>What every activity has, whatever its type. See "Activity object" in the Bot Connector REST reference.</summary>
public interface IActivity
{
    /// <summary>The kind of activity; see <see cref="ActivityTypes"/>.</summary>
    string? Type { get; set; }

    /// <summary>The channel's id of this activity; unique within the conversation.</summary>
    string? Id { get; set; }

    /// <summary>The base address to which replies are posted, with or without a trailing slash.</summary>
    string? ServiceUrl { get; set; }

    /// <summary>When the channel sent the activity.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When the sender sent the activity, with the sender's offset from UTC.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The channel, for example <c>msteams</c>; see <see cref="Connector.Channels"/>.</summary>
    string? ChannelId { get; set; }

    /// <summary>Who sent the activity.</summary>
    ChannelAccount? From { get; set; }

    /// <summary>The conversation the activity belongs to.</summary>
    ConversationAccount? Conversation { get; set; }

    /// <summary>Whom the activity is for.</summary>
    ChannelAccount? Recipient { get; set; }

    /// <summary>The id of the activity that this one answers.</summary>
    string? ReplyToId { get; set; }

    /// <summary>Mentions, client information and other metadata.</summary>
    IList<Entity>? Entities { get; set; }

    /// <summary>What only this channel understands. An incoming value is a <see cref="System.Text.Json.JsonElement"/>.</summary>
    object? ChannelData { get; set; }

    /// <summary>Reads <see cref="ChannelData"/> as <typeparamref name="TypeT"/>.</summary>
    /// <typeparam name="TypeT">The shape of the channel data, for Teams <see cref="Teams.TeamsChannelData"/>.</typeparam>
    /// <returns>The channel data, or the default value when there is none.</returns>
    /// <exception cref="System.Text.Json.JsonException">The channel data has another shape.</exception>
    TypeT? GetChannelData<TypeT>();

    /// <summary>Reads <see cref="ChannelData"/> as <typeparamref name="TypeT"/> without throwing.</summary>
    /// <typeparam name="TypeT">The shape of the channel data.</typeparam>
    /// <param name="instance">The channel data, or the default value.</param>
    /// <returns>Whether there is channel data of that shape.</returns>
    bool TryGetChannelData<TypeT>([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TypeT instance);

    /// <summary>This activity as a message.</summary>
    /// <returns>The activity, or null when it is of another type.</returns>
    IMessageActivity? AsMessageActivity();

    /// <summary>This activity as an installation update.</summary>
    /// <returns>The activity, or null when it is of another type.</returns>
    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    /// <summary>This activity as a conversation update.</summary>
    /// <returns>The activity, or null when it is of another type.</returns>
    IConversationUpdateActivity? AsConversationUpdateActivity();

    /// <summary>This activity as a typing indication.</summary>
    /// <returns>The activity, or null when it is of another type.</returns>
    ITypingActivity? AsTypingActivity();

    /// <summary>This activity as the end of a conversation.</summary>
    /// <returns>The activity, or null when it is of another type.</returns>
    IEndOfConversationActivity? AsEndOfConversationActivity();

    /// <summary>This activity as an event.</summary>
    /// <returns>The activity, or null when it is of another type.</returns>
    IEventActivity? AsEventActivity();

    /// <summary>This activity as an invoke, a request that is answered in the HTTP response.</summary>
    /// <returns>The activity, or null when it is of another type.</returns>
    IInvokeActivity? AsInvokeActivity();

    /// <summary>This activity as the edit of a message.</summary>
    /// <returns>The activity, or null when it is of another type.</returns>
    IMessageUpdateActivity? AsMessageUpdateActivity();

    /// <summary>This activity as the removal of a message.</summary>
    /// <returns>The activity, or null when it is of another type.</returns>
    IMessageDeleteActivity? AsMessageDeleteActivity();

    /// <summary>This activity as reactions to a message.</summary>
    /// <returns>The activity, or null when it is of another type.</returns>
    IMessageReactionActivity? AsMessageReactionActivity();

    /// <summary>The address of this activity: where it happened and who took part.</summary>
    /// <returns>A reference whose bot is this activity's recipient and whose user is its sender.</returns>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity to a conversation.</summary>
    /// <param name="reference">The conversation.</param>
    /// <param name="isIncoming">True when the activity goes from the user to the bot, false for a reply.</param>
    /// <returns>This activity.</returns>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}
