using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The token of a single sign-on that comes with a pressed Action.Execute.</summary>
public class AdaptiveCardAuthentication
{
    /// <summary>The id of the sign-in card.</summary>
    public string? Id { get; set; }

    /// <summary>The name of the OAuth connection.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>The token. Never log it.</summary>
    public string? Token { get; set; }

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
