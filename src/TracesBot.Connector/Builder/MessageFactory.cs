using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak aloud.</param>
    /// <param name="inputHint">Whether the bot awaits an answer; <see cref="InputHints.AcceptingInput"/> when left out.</param>
    /// <returns>The message.</returns>
    public static Activity Text(string? text, string? ssml = default, string? inputHint = default) =>
        new(ActivityTypes.Message)
        {
            Text = NullIfBlank(text),
            Speak = NullIfBlank(ssml),
            InputHint = inputHint ?? InputHints.AcceptingInput,
            Attachments = [],
            Entities = [],
        };

    /// <summary>A text with answers to choose from, each said in the person's name.</summary>
    /// <param name="actions">The answers.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak aloud.</param>
    /// <param name="inputHint">Whether the bot awaits an answer.</param>
    /// <param name="toList">The ids of those who see the answers; all when left out.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions,
        string? text = default,
        string? ssml = default,
        string? inputHint = default,
        IList<string>? toList = default
    ) => SuggestedActions(actions.Select(CardAction.FromString), text, ssml, inputHint, toList);

    /// <summary>A text with answers to choose from.</summary>
    /// <param name="cardActions">The answers.</param>
    /// <param name="text">The text.</param>
    /// <param name="ssml">The text to speak aloud.</param>
    /// <param name="inputHint">Whether the bot awaits an answer.</param>
    /// <param name="toList">The ids of those who see the answers; all when left out.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string? text = default,
        string? ssml = default,
        string? inputHint = default,
        IList<string>? toList = default
    )
    {
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions(toList, [.. cardActions]);
        return message;
    }

    /// <summary>A card or a file.</summary>
    /// <param name="attachment">The card or file.</param>
    /// <param name="text">A text above it.</param>
    /// <param name="ssml">The text to speak aloud.</param>
    /// <param name="inputHint">Whether the bot awaits an answer.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Attachment(
        Attachment attachment,
        string? text = default,
        string? ssml = default,
        string? inputHint = default
    ) => Attachment([attachment], text, ssml, inputHint);

    /// <summary>Cards or files, one below the other.</summary>
    /// <param name="attachments">The cards or files.</param>
    /// <param name="text">A text above them.</param>
    /// <param name="ssml">The text to speak aloud.</param>
    /// <param name="inputHint">Whether the bot awaits an answer.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments,
        string? text = default,
        string? ssml = default,
        string? inputHint = default
    ) => WithAttachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    /// <summary>Cards side by side.</summary>
    /// <param name="attachments">The cards.</param>
    /// <param name="text">A text above them.</param>
    /// <param name="ssml">The text to speak aloud.</param>
    /// <param name="inputHint">Whether the bot awaits an answer.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Carousel(
        IEnumerable<Attachment> attachments,
        string? text = default,
        string? ssml = default,
        string? inputHint = default
    ) => WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    /// <summary>A picture or another file behind an address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="text">A text above it.</param>
    /// <param name="ssml">The text to speak aloud.</param>
    /// <param name="inputHint">Whether the bot awaits an answer.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity ContentUrl(
        string url,
        string contentType,
        string? name = default,
        string? text = default,
        string? ssml = default,
        string? inputHint = default
    ) => Attachment(new Attachment(contentType, url, name: name ?? ""), text, ssml, inputHint);

    private static Activity WithAttachments(
        string layout,
        IEnumerable<Attachment> attachments,
        string? text,
        string? ssml,
        string? inputHint
    )
    {
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
