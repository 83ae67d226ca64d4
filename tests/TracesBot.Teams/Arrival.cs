using System.Text.Json.Nodes;

namespace TracesBot.Teams;

/// <summary>One call of the bot to the REST API, in the order in which it came.</summary>
/// <param name="Number">1 for the first call.</param>
/// <param name="At">When it came, by the clock of the simulated service.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="ConversationId">Which conversation; for a created one the id that was given out.</param>
/// <param name="ActivityId">The message that was made, changed or deleted; null when nothing was.</param>
/// <param name="Activity">The body as it was sent; for a create, its conversation parameters.</param>
/// <param name="Accepted">Whether it took effect, whatever the bot was told.</param>
/// <param name="Status">What the bot was told; 0 when it was told nothing.</param>
public sealed record Arrival(
    int Number,
    DateTimeOffset At,
    ArrivalKind Kind,
    string ConversationId,
    string? ActivityId,
    JsonObject? Activity,
    bool Accepted,
    int Status
)
{
    public string? Text => (string?)Activity?["text"];

    public string? Type => (string?)Activity?["type"];
}
