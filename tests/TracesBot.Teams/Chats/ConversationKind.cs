namespace TracesBot.Teams.Chats;

public enum ConversationKind
{
    Personal,
    GroupChat,
    Channel,
}
