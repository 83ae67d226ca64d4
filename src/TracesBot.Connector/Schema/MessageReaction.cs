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
