namespace Microsoft.Bot.Schema;

/// <summary>A message between a person and the bot: text, cards, or the data of a submitted card.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The BCP-47 tag of the text's language, for example <c>sv-SE</c>; a hint of the client only.</summary>
    string? Locale { get; set; }

    /// <summary>The text, formatted as <see cref="TextFormat"/> says.</summary>
    string? Text { get; set; }

    /// <summary>The text to speak aloud, as plain text or SSML.</summary>
    string? Speak { get; set; }

    /// <summary>Whether the bot awaits an answer; see <see cref="InputHints"/>.</summary>
    string? InputHint { get; set; }

    /// <summary>What to show where cards cannot be shown, for example in a notification.</summary>
    string? Summary { get; set; }

    /// <summary>The format of <see cref="Text"/>: <c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    string? TextFormat { get; set; }

    /// <summary>How several attachments are laid out; see <see cref="AttachmentLayoutTypes"/>.</summary>
    string? AttachmentLayout { get; set; }

    /// <summary>Cards and files.</summary>
    IList<Attachment>? Attachments { get; set; }

    /// <summary>Answers that the client offers as buttons.</summary>
    SuggestedActions? SuggestedActions { get; set; }

    /// <summary>How important the message is: <c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    string? Importance { get; set; }

    /// <summary>How replies are delivered; see <see cref="DeliveryModes"/>.</summary>
    string? DeliveryMode { get; set; }

    /// <summary>When the message is no longer worth delivering.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>
    /// The data of a card that was submitted with Action.Submit. An incoming value is a
    /// <see cref="System.Text.Json.JsonElement"/>.
    /// </summary>
    object? Value { get; set; }

    /// <summary>The mentions among the entities.</summary>
    /// <returns>The mentions; empty when there are none.</returns>
    Mention[] GetMentions();

    /// <summary>Whether there is anything to show: text, summary, attachments or channel data.</summary>
    /// <returns>True when the message is not empty.</returns>
    bool HasContent();
}
