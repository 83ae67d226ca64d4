using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What the channel answers when a conversation was created.</summary>
public class ConversationResourceResponse
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public ConversationResourceResponse() { }

    /// <summary>One with the given members.</summary>
    /// <param name="activityId">See <see cref="ActivityId"/>.</param>
    /// <param name="serviceUrl">See <see cref="ServiceUrl"/>.</param>
    /// <param name="id">See <see cref="Id"/>.</param>
    public ConversationResourceResponse(
        string? activityId = default,
        string? serviceUrl = default,
        string? id = default
    )
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The id of the first message, when one was sent.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The base address to which activities are posted; null when unchanged.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The id of the conversation.</summary>
    public string? Id { get; set; }
}
