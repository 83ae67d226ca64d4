using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team.</summary>
public class TeamInfo
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public TeamInfo() { }

    /// <summary>One with the given members.</summary>
    /// <param name="id">See <see cref="Id"/>.</param>
    /// <param name="name">See <see cref="Name"/>.</param>
    public TeamInfo(string? id = default, string? name = default)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The team's id in the Bot Framework, <c>19:…</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The team's name.</summary>
    public string? Name { get; set; }

    /// <summary>The id of the team's group in Microsoft Entra ID.</summary>
    public string? AadGroupId { get; set; }

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
