using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What the channel answers when an activity was sent or updated.</summary>
public class ResourceResponse
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public ResourceResponse() { }

    /// <summary>One with the given members.</summary>
    /// <param name="id">See <see cref="Id"/>.</param>
    public ResourceResponse(string? id = default) => Id = id;

    /// <summary>The id of the activity; null or empty when the channel gave none.</summary>
    public string? Id { get; set; }
}
