using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One page of the members of a conversation.</summary>
public class PagedMembersResult
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public PagedMembersResult() { }

    /// <summary>One with the given members.</summary>
    /// <param name="continuationToken">See <see cref="ContinuationToken"/>.</param>
    /// <param name="members">See <see cref="Members"/>.</param>
    public PagedMembersResult(string? continuationToken = default, IList<ChannelAccount>? members = default)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    /// <summary>What to ask the next page with; null or empty on the last page.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members of this page.</summary>
    public IList<ChannelAccount>? Members { get; set; }
}
