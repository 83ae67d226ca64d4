using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The one unit of the Bot Framework protocol: a message, an event, an invoke. One class carries the members of every
/// type; the interfaces show those of one type. See "Activity object" in the Bot Connector REST reference.
/// </summary>
public partial class Activity
    : IConversationUpdateActivity,
        IInstallationUpdateActivity,
        IMessageUpdateActivity,
        IMessageDeleteActivity,
        IMessageReactionActivity,
        ITypingActivity,
        IEndOfConversationActivity,
        IEventActivity,
        IInvokeActivity,
        ITraceActivity
{
    /// <summary>The media type of an activity.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>A message with empty lists of attachments and entities.</summary>
    /// <returns>The message.</returns>
    public static IMessageActivity CreateMessageActivity() =>
        new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

    /// <summary>A conversation update with empty lists of members.</summary>
    /// <returns>The conversation update.</returns>
    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

    /// <summary>A typing indication.</summary>
    /// <returns>The typing indication.</returns>
    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    /// <summary>The end of a conversation.</summary>
    /// <returns>The end of a conversation.</returns>
    public static IEndOfConversationActivity CreateEndOfConversationActivity() =>
        new Activity(ActivityTypes.EndOfConversation);

    /// <summary>An event without a name.</summary>
    /// <returns>The event.</returns>
    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    /// <summary>An invoke without a name.</summary>
    /// <returns>The invoke.</returns>
    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    /// <summary>A trace.</summary>
    /// <param name="name">The name of the traced operation.</param>
    /// <param name="valueType">The type of the value; when left out, the value's type name.</param>
    /// <param name="value">The traced data.</param>
    /// <param name="label">A short text.</param>
    /// <returns>The trace.</returns>
    public static ITraceActivity CreateTraceActivity(
        string? name,
        string? valueType = default,
        object? value = default,
        string? label = default
    ) =>
        new Activity(ActivityTypes.Trace)
        {
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    /// <summary>A message that answers this activity, addressed and with empty lists of attachments and entities.</summary>
    /// <param name="text">The text.</param>
    /// <param name="locale">The text's language; when left out, this activity's.</param>
    /// <returns>The reply.</returns>
    public Activity CreateReply(string? text = default, string? locale = default)
    {
        var reply = new Activity(ActivityTypes.Message)
        {
            Text = text ?? "",
            Locale = locale ?? Locale,
            Attachments = [],
            Entities = [],
        };
        return reply.ApplyConversationReference(GetConversationReference());
    }

    /// <inheritdoc/>
    public IMessageActivity? AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    /// <inheritdoc/>
    public IMessageUpdateActivity? AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    /// <inheritdoc/>
    public IMessageDeleteActivity? AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    /// <inheritdoc/>
    public IMessageReactionActivity? AsMessageReactionActivity() =>
        IsActivity(ActivityTypes.MessageReaction) ? this : null;

    /// <inheritdoc/>
    public IConversationUpdateActivity? AsConversationUpdateActivity() =>
        IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    /// <inheritdoc/>
    public IInstallationUpdateActivity? AsInstallationUpdateActivity() =>
        IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    /// <inheritdoc/>
    public ITypingActivity? AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    /// <inheritdoc/>
    public IEndOfConversationActivity? AsEndOfConversationActivity() =>
        IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    /// <inheritdoc/>
    public IEventActivity? AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    /// <inheritdoc/>
    public IInvokeActivity? AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    /// <summary>This activity as a trace.</summary>
    /// <returns>The activity, or null when it is of another type.</returns>
    public ITraceActivity? AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    /// <inheritdoc/>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    /// <inheritdoc/>
    public Mention[] GetMentions() =>
        Entities is null
            ? []
            :
            [
                .. Entities
                    .Where(entity => entity is Mention || entity.Type is "mention")
                    .Select(AsMention)
                    .OfType<Mention>(),
            ];

    /// <inheritdoc/>
    public TypeT? GetChannelData<TypeT>() => ConnectorJson.Convert<TypeT>(ChannelData);

    /// <inheritdoc/>
    public bool TryGetChannelData<TypeT>([MaybeNullWhen(false)] out TypeT instance)
    {
        instance = default;
        try
        {
            instance = GetChannelData<TypeT>();
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return false;
        }

        return instance is not null;
    }

    /// <inheritdoc/>
    public ConversationReference GetConversationReference() =>
        new()
        {
            ActivityId = Id,
            User = From,
            Bot = Recipient,
            Conversation = Conversation,
            ChannelId = ChannelId,
            Locale = Locale,
            ServiceUrl = ServiceUrl,
        };

    /// <summary>The address of the reply that was sent to this activity, for a later update or delete.</summary>
    /// <param name="reply">What the channel answered when the reply was sent.</param>
    /// <returns>This activity's reference with the reply's id.</returns>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <inheritdoc/>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>Whether this activity came over a streaming connection. Streaming is not supported: always false.</summary>
    /// <returns>False.</returns>
#pragma warning disable CA1822 // an instance method in Microsoft's SDK
    public bool IsFromStreamingConnection() => false;
#pragma warning restore CA1822

    /// <summary>Whether this activity's type is the given one, or a sub-type of it (<c>type/…</c>).</summary>
    /// <param name="activityType">The type; case does not matter.</param>
    /// <returns>Whether it is.</returns>
    protected bool IsActivity(string activityType)
    {
        ArgumentNullException.ThrowIfNull(activityType);
        return Type is not null
            && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
            && (Type.Length == activityType.Length || Type[activityType.Length] == '/');
    }

    private static Mention? AsMention(Entity entity)
    {
        try
        {
            return entity as Mention ?? entity.GetAs<Mention>();
        }
        catch (JsonException)
        {
            // It says that it is a mention, and has the shape of none.
            return null;
        }
    }
}
