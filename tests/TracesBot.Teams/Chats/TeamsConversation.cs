using System.Text.Json.Nodes;

namespace TracesBot.Teams.Chats;

/// <summary>A place where the bot can be: somebody's personal chat, a group chat or a channel of a team.</summary>
public sealed record TeamsConversation(string Id, ConversationKind Kind, IReadOnlyList<TeamsPerson> Members)
{
    public string? Name { get; init; }

    /// <summary>The team of a channel, as 19:…@thread.tacv2.</summary>
    public string? TeamId { get; init; }

    public string? TeamName { get; init; }

    internal JsonObject Account(string tenantId)
    {
        var account = new JsonObject
        {
            ["conversationType"] = Kind switch
            {
                ConversationKind.Personal => "personal",
                ConversationKind.GroupChat => "groupChat",
                _ => "channel",
            },
            ["tenantId"] = tenantId,
            ["id"] = Id,
        };
        if (Kind is not ConversationKind.Personal)
        {
            account["isGroup"] = true;
        }

        return account;
    }
}
