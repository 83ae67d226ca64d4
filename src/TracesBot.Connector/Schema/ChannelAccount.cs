using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot, as the channel knows it. See "ChannelAccount object" in the Bot Connector REST reference.</summary>
public class ChannelAccount
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public ChannelAccount() { }

    /// <summary>One with the given members.</summary>
    /// <param name="id">See <see cref="Id"/>.</param>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="role">See <see cref="Role"/>.</param>
    /// <param name="aadObjectId">See <see cref="AadObjectId"/>.</param>
    public ChannelAccount(
        string? id = default,
        string? name = default,
        string? role = default,
        string? aadObjectId = default
    )
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The channel's id; in Teams <c>29:…</c> for a person and <c>28:…</c> for a bot. Opaque: compare, never parse.</summary>
    public string? Id { get; set; }

    /// <summary>The display name.</summary>
    public string? Name { get; set; }

    /// <summary>The object id in Microsoft Entra ID.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>Person or bot; see <see cref="RoleTypes"/>.</summary>
    public string? Role { get; set; }

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
