namespace TracesBot.Teams.Chats;

/// <summary>What a person sees in a conversation now: updated messages as updated, deleted ones gone.</summary>
public sealed record TeamsChat(string ConversationId, IReadOnlyList<ChatMessage> Messages)
{
    /// <summary>The newest message; an empty chat is a failed expectation.</summary>
    public ChatMessage Last =>
        Messages.Count > 0
            ? Messages[^1]
            : throw new InvalidOperationException($"The bot has said nothing in {ConversationId}.");

    public ChatMessage this[string activityId] =>
        Messages.SingleOrDefault(message => string.Equals(message.Id, activityId, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"There is no message {activityId} in {ConversationId}.");
}
