namespace Microsoft.Bot.Schema;

/// <summary>The names of the events with which the adapter starts a turn of its own.</summary>
public static class ActivityEventNames
{
    /// <summary>The bot speaks in a conversation that exists.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The bot has created a conversation.</summary>
    public const string CreateConversation = "CreateConversation";
}
