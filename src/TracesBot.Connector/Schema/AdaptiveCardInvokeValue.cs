using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What the client sends when an Action.Execute is pressed. See "Universal Actions for Adaptive Cards" in the Teams documentation.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>The pressed action.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>The token of a single sign-on, when one was asked for.</summary>
    public AdaptiveCardAuthentication? Authentication { get; set; }

    /// <summary>The code of a sign-in, when one was asked for.</summary>
    public string? State { get; set; }

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
