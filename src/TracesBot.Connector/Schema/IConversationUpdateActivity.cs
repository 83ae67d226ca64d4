namespace Microsoft.Bot.Schema;

/// <summary>Somebody joined or left a conversation, or its properties changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <summary>Who joined; the bot itself is among them when it was added.</summary>
    IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left.</summary>
    IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>The conversation's new topic.</summary>
    string? TopicName { get; set; }

    /// <summary>Whether earlier messages are shown to those who joined.</summary>
    bool? HistoryDisclosed { get; set; }
}
