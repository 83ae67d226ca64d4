using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A tenant of Microsoft Entra ID.</summary>
public class TenantInfo
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public TenantInfo() { }

    /// <summary>One with the given members.</summary>
    /// <param name="id">See <see cref="Id"/>.</param>
    public TenantInfo(string? id = default) => Id = id;

    /// <summary>The tenant's id.</summary>
    public string? Id { get; set; }

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
