using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of the members of a Teams conversation.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public TeamsPagedMembersResult() { }

    /// <summary>One with the given members.</summary>
    /// <param name="continuationToken">See <see cref="ContinuationToken"/>.</param>
    /// <param name="members">See <see cref="Members"/>.</param>
    public TeamsPagedMembersResult(string? continuationToken = default, IList<TeamsChannelAccount>? members = default)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    /// <summary>What to ask the next page with; null or empty on the last page.</summary>
    public string? ContinuationToken { get; set; }

    /// <summary>The members of this page.</summary>
    public IList<TeamsChannelAccount>? Members { get; set; }
}
