using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The replies to an activity whose delivery mode is <c>expectReplies</c>.</summary>
public class ExpectedReplies
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public ExpectedReplies() { }

    /// <summary>One with the given members.</summary>
    /// <param name="activities">See <see cref="Activities"/>.</param>
    public ExpectedReplies(IList<Activity>? activities = default) => Activities = activities;

    /// <summary>The replies, in order.</summary>
    public IList<Activity>? Activities { get; set; }
}
