using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Answers that the client offers as buttons; in Teams only in a personal chat and at most six.</summary>
public class SuggestedActions
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public SuggestedActions() { }

    /// <summary>One with the given members.</summary>
    /// <param name="to">See <see cref="To"/>.</param>
    /// <param name="actions">See <see cref="Actions"/>.</param>
    public SuggestedActions(IList<string>? to = default, IList<CardAction>? actions = default)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>One with the given members.</summary>
    /// <param name="to">See <see cref="To"/>.</param>
    /// <param name="actions">See <see cref="Actions"/>.</param>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this([.. to], [.. actions]) { }

    /// <summary>The ids of those who see the buttons; all when left out.</summary>
    public IList<string>? To { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Actions { get; set; }
}
