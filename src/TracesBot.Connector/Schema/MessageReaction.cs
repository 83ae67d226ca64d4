using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public MessageReaction() { }

    /// <summary>One with the given members.</summary>
    /// <param name="type">See <see cref="Type"/>.</param>
    public MessageReaction(string? type = default) => Type = type;

    /// <summary>Which reaction, for example <c>like</c> or <c>heart</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Members that have no property here; they survive a round trip.</summary>
    [JsonIgnore]
    public JsonObject Properties
    {
        get => Extension ??= [];
        set => Extension = value;
    }

    [JsonInclude, JsonExtensionData]
    internal JsonObject? Extension { get; set; }
}
