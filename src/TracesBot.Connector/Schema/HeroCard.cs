using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A simple card: title, text, picture and buttons.</summary>
public class HeroCard
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public HeroCard() { }

    /// <summary>One with the given members.</summary>
    /// <param name="title">See <see cref="Title"/>.</param>
    /// <param name="subtitle">See <see cref="Subtitle"/>.</param>
    /// <param name="text">See <see cref="Text"/>.</param>
    /// <param name="images">See <see cref="Images"/>.</param>
    /// <param name="buttons">See <see cref="Buttons"/>.</param>
    /// <param name="tap">See <see cref="Tap"/>.</param>
    public HeroCard(
        string? title = default,
        string? subtitle = default,
        string? text = default,
        IList<CardImage>? images = default,
        IList<CardAction>? buttons = default,
        CardAction? tap = default
    )
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>The title.</summary>
    public string? Title { get; set; }

    /// <summary>The line below the title.</summary>
    public string? Subtitle { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>The pictures.</summary>
    public IList<CardImage>? Images { get; set; }

    /// <summary>The buttons.</summary>
    public IList<CardAction>? Buttons { get; set; }

    /// <summary>What a press on the card does.</summary>
    public CardAction? Tap { get; set; }

    /// <summary>The media type of a hero card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>This card as an attachment.</summary>
    /// <returns>The attachment.</returns>
    public Attachment ToAttachment() => new(ContentType, content: this);
}
