using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Schema;

/// <content>The wire members. Their JSON names are the camel-cased names; nulls are left out.</content>
public partial class Activity : IJsonOnDeserialized
{
    /// <summary>An activity with nothing set.</summary>
    [JsonConstructor]
    public Activity() { }

#pragma warning disable MA0051 // one statement per member: the parameter list is that of Microsoft's SDK
    /// <summary>An activity with the given members.</summary>
    /// <param name="type">See <see cref="Type"/>.</param>
    /// <param name="id">See <see cref="Id"/>.</param>
    /// <param name="timestamp">See <see cref="Timestamp"/>.</param>
    /// <param name="localTimestamp">See <see cref="LocalTimestamp"/>.</param>
    /// <param name="serviceUrl">See <see cref="ServiceUrl"/>.</param>
    /// <param name="channelId">See <see cref="ChannelId"/>.</param>
    /// <param name="from">See <see cref="From"/>.</param>
    /// <param name="conversation">See <see cref="Conversation"/>.</param>
    /// <param name="recipient">See <see cref="Recipient"/>.</param>
    /// <param name="textFormat">See <see cref="TextFormat"/>.</param>
    /// <param name="attachmentLayout">See <see cref="AttachmentLayout"/>.</param>
    /// <param name="membersAdded">See <see cref="MembersAdded"/>.</param>
    /// <param name="membersRemoved">See <see cref="MembersRemoved"/>.</param>
    /// <param name="reactionsAdded">See <see cref="ReactionsAdded"/>.</param>
    /// <param name="reactionsRemoved">See <see cref="ReactionsRemoved"/>.</param>
    /// <param name="topicName">See <see cref="TopicName"/>.</param>
    /// <param name="historyDisclosed">See <see cref="HistoryDisclosed"/>.</param>
    /// <param name="locale">See <see cref="Locale"/>.</param>
    /// <param name="text">See <see cref="Text"/>.</param>
    /// <param name="speak">See <see cref="Speak"/>.</param>
    /// <param name="inputHint">See <see cref="InputHint"/>.</param>
    /// <param name="summary">See <see cref="Summary"/>.</param>
    /// <param name="suggestedActions">See <see cref="SuggestedActions"/>.</param>
    /// <param name="attachments">See <see cref="Attachments"/>.</param>
    /// <param name="entities">See <see cref="Entities"/>.</param>
    /// <param name="channelData">See <see cref="ChannelData"/>.</param>
    /// <param name="action">See <see cref="Action"/>.</param>
    /// <param name="replyToId">See <see cref="ReplyToId"/>.</param>
    /// <param name="label">See <see cref="Label"/>.</param>
    /// <param name="valueType">See <see cref="ValueType"/>.</param>
    /// <param name="value">See <see cref="Value"/>.</param>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="relatesTo">See <see cref="RelatesTo"/>.</param>
    /// <param name="code">See <see cref="Code"/>.</param>
    /// <param name="expiration">See <see cref="Expiration"/>.</param>
    /// <param name="importance">See <see cref="Importance"/>.</param>
    /// <param name="deliveryMode">See <see cref="DeliveryMode"/>.</param>
    /// <param name="localTimezone">See <see cref="LocalTimezone"/>.</param>
    public Activity(
        string? type = default,
        string? id = default,
        DateTimeOffset? timestamp = default,
        DateTimeOffset? localTimestamp = default,
        string? serviceUrl = default,
        string? channelId = default,
        ChannelAccount? @from = default,
        ConversationAccount? conversation = default,
        ChannelAccount? recipient = default,
        string? textFormat = default,
        string? attachmentLayout = default,
        IList<ChannelAccount>? membersAdded = default,
        IList<ChannelAccount>? membersRemoved = default,
        IList<MessageReaction>? reactionsAdded = default,
        IList<MessageReaction>? reactionsRemoved = default,
        string? topicName = default,
        bool? historyDisclosed = default,
        string? locale = default,
        string? text = default,
        string? speak = default,
        string? inputHint = default,
        string? summary = default,
        SuggestedActions? suggestedActions = default,
        IList<Attachment>? attachments = default,
        IList<Entity>? entities = default,
        object? channelData = default,
        string? action = default,
        string? replyToId = default,
        string? label = default,
        string? valueType = default,
        object? value = default,
        string? name = default,
        ConversationReference? relatesTo = default,
        string? code = default,
        DateTimeOffset? expiration = default,
        string? importance = default,
        string? deliveryMode = default,
        string? localTimezone = default
    )
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        LocalTimezone = localTimezone;
    }
#pragma warning restore MA0051

    /// <summary>The kind of activity; see <see cref="ActivityTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>The channel's id of this activity; cleared before sending, because the channel gives it.</summary>
    public string? Id { get; set; }

    /// <summary>When the channel sent the activity.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When the sender sent the activity, with the sender's offset from UTC.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The sender's IANA time zone, for example <c>Europe/Stockholm</c>.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>The base address to which replies are posted, with or without a trailing slash.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The channel, for example <c>msteams</c>.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Who sent the activity.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>The conversation the activity belongs to.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>Whom the activity is for.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>The format of <see cref="Text"/>: <c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; set; }

    /// <summary>How several attachments are laid out; see <see cref="AttachmentLayoutTypes"/>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Who joined the conversation.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left the conversation.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>The reactions given.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>The reactions taken back.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>The conversation's new topic.</summary>
    public string? TopicName { get; set; }

    /// <summary>Whether earlier messages are shown to those who joined.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The BCP-47 tag of the text's language, for example <c>sv-SE</c>; a hint of the client only.</summary>
    public string? Locale { get; set; }

    /// <summary>The text, formatted as <see cref="TextFormat"/> says.</summary>
    public string? Text { get; set; }

    /// <summary>The text to speak aloud, as plain text or SSML.</summary>
    public string? Speak { get; set; }

    /// <summary>Whether the bot awaits an answer; see <see cref="InputHints"/>.</summary>
    public string? InputHint { get; set; }

    /// <summary>What to show where cards cannot be shown, for example in a notification.</summary>
    public string? Summary { get; set; }

    /// <summary>Answers that the client offers as buttons.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Mentions, client information and other metadata.</summary>
    [JsonConverter(typeof(EntitiesConverter))]
    public IList<Entity>? Entities { get; set; }

    /// <summary>What only this channel understands. An incoming value is a <see cref="JsonElement"/>.</summary>
    public object? ChannelData { get; set; }

    /// <summary>What happened to the installation: <c>add</c>, <c>add-upgrade</c>, <c>remove</c> or <c>remove-upgrade</c>.</summary>
    public string? Action { get; set; }

    /// <summary>The id of the activity that this one answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>A short text about a trace.</summary>
    public string? Label { get; set; }

    /// <summary>The type of <see cref="Value"/>.</summary>
    public string? ValueType { get; set; }

    /// <summary>Data: of an invoke, an event or a submitted card. An incoming value is a <see cref="JsonElement"/>.</summary>
    public object? Value { get; set; }

    /// <summary>What an invoke asks for, or what event happened.</summary>
    public string? Name { get; set; }

    /// <summary>Another conversation that this activity is about.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Why a conversation ended.</summary>
    public string? Code { get; set; }

    /// <summary>When the message is no longer worth delivering.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>How important the message is: <c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; set; }

    /// <summary>How replies are delivered; see <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Who called the bot, for example <c>urn:botframework:azure</c>; set by the adapter after authentication.</summary>
    public string? CallerId { get; set; }

    /// <summary>Members that have no property here; they survive a round trip. Incoming ones are JSON elements.</summary>
    [JsonIgnore]
    public IDictionary<string, object?> Properties
    {
        get => Extension ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        set => Extension = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, object?>? Extension { get; set; }

    /// <summary>An entry that is null says nothing, and would trip whoever goes through the list.</summary>
    void IJsonOnDeserialized.OnDeserialized()
    {
        DropNulls(MembersAdded);
        DropNulls(MembersRemoved);
        DropNulls(ReactionsAdded);
        DropNulls(ReactionsRemoved);
        DropNulls(Attachments);
        DropNulls(Entities);
    }

    private static void DropNulls<T>(IList<T>? list)
        where T : class => (list as List<T?>)?.RemoveAll(static entry => entry is null);
}
