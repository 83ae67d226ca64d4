namespace Microsoft.Bot.Schema;

/// <summary>The values of <see cref="Activity.Type"/>.</summary>
public static class ActivityTypes
{
    /// <summary>The bot was added to or removed from a contact list.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Somebody joined or left, or the conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The conversation is finished.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>Something happened that people do not see.</summary>
    public const string Event = "event";

    /// <summary>A pause of so many milliseconds as the value says, before the next activity; never sent.</summary>
    public const string Delay = "delay";

    /// <summary>The channel asks to erase a person's data.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary>The conversation is handed to or from another party.</summary>
    public const string Handoff = "handoff";

    /// <summary>The app was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A request that is answered in the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>A message.</summary>
    public const string Message = "message";

    /// <summary>A message was removed.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>A reaction was given or taken back.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A private suggestion.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>A note for the developer.</summary>
    public const string Trace = "trace";

    /// <summary>The sender is writing.</summary>
    public const string Typing = "typing";

    /// <summary>A command to a bot.</summary>
    public const string Command = "command";

    /// <summary>The result of a command.</summary>
    public const string CommandResult = "commandResult";
}
