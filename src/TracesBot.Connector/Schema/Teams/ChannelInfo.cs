using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A channel of a team.</summary>
public class ChannelInfo
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public ChannelInfo() { }

    /// <summary>One with the given members.</summary>
    /// <param name="id">See <see cref="Id"/>.</param>
    /// <param name="name">See <see cref="Name"/>.</param>
    public ChannelInfo(string? id = default, string? name = default)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The channel's id, <c>19:…</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The channel's name; null for General.</summary>
    public string? Name { get; set; }

    /// <summary><c>standard</c>, <c>shared</c> or <c>private</c>.</summary>
    public string? Type { get; set; }

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
