using TracesBot.Words;

namespace TracesBot.Cards;

/// <summary>An Adaptive Card: what it shows, and what can be pressed under it.</summary>
/// <param name="Language">The language its words are in; screen readers are told.</param>
/// <param name="Summary">One line for the notice in the activity feed, and for clients that show no cards.</param>
internal sealed record Card(
    Language Language,
    string Summary,
    IReadOnlyList<CardElement> Body,
    IReadOnlyList<CardAction> Actions
)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The newest schema version that Teams promises for bots.</summary>
    private const string Version = "1.5";

    public Dictionary<string, object?> Tree() =>
        new(StringComparer.Ordinal)
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = Version,
            ["lang"] = Language is Language.Swedish ? "sv" : "en",
            ["fallbackText"] = Summary,
            ["speak"] = Summary,
            ["body"] = Body.Select(element => (object?)element.Tree()).ToList(),
            ["actions"] = Actions.Select(action => (object?)action.Tree()).ToList(),
        };
}
