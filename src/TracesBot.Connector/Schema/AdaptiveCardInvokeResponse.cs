namespace Microsoft.Bot.Schema;

/// <summary>The answer to a pressed Action.Execute.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>200 for a card or a message; 400 and up for an error.</summary>
    public int StatusCode { get; set; }

    /// <summary>The media type of <see cref="Value"/>: <c>application/vnd.microsoft.card.adaptive</c>, <c>application/vnd.microsoft.activity.message</c> or <c>application/vnd.microsoft.error</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The card, the text or the <see cref="Error"/>.</summary>
    public object? Value { get; set; }
}
