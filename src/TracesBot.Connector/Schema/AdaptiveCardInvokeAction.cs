using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A pressed Action.Execute.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary><c>Action.Execute</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The action's id.</summary>
    public string? Id { get; set; }

    /// <summary>The action's verb.</summary>
    public string? Verb { get; set; }

    /// <summary>The action's data and the card's inputs, merged. Incoming, a <see cref="System.Text.Json.JsonElement"/>.</summary>
    public object? Data { get; set; }

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
