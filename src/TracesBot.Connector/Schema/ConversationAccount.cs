using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation, as the channel knows it. See "ConversationAccount object" in the Bot Connector REST reference.</summary>
public class ConversationAccount
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public ConversationAccount() { }

    /// <summary>One with the given members.</summary>
    /// <param name="isGroup">See <see cref="IsGroup"/>.</param>
    /// <param name="conversationType">See <see cref="ConversationType"/>.</param>
    /// <param name="id">See <see cref="Id"/>.</param>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="aadObjectId">See <see cref="AadObjectId"/>.</param>
    /// <param name="role">See <see cref="Role"/>.</param>
    /// <param name="tenantId">See <see cref="TenantId"/>.</param>
    public ConversationAccount(
        bool? isGroup = default,
        string? conversationType = default,
        string? id = default,
        string? name = default,
        string? aadObjectId = default,
        string? role = default,
        string? tenantId = default
    )
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>In Teams <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The channel's id; may hold any character, so it is escaped in addresses.</summary>
    public string? Id { get; set; }

    /// <summary>The display name.</summary>
    public string? Name { get; set; }

    /// <summary>The object id in Microsoft Entra ID.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>Person or bot; see <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

    /// <summary>The tenant in Microsoft Entra ID.</summary>
    public string? TenantId { get; set; }

    /// <summary>Members that have no property here; they survive a round trip. Incoming ones are JSON elements.</summary>
    [JsonIgnore]
    public IDictionary<string, object?> Properties
    {
        get => Extension ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        set => Extension = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, object?>? Extension { get; set; }
}
