using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A picture of a hero card.</summary>
public class CardImage
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public CardImage() { }

    /// <summary>One with the given members.</summary>
    /// <param name="url">See <see cref="Url"/>.</param>
    /// <param name="alt">See <see cref="Alt"/>.</param>
    /// <param name="tap">See <see cref="Tap"/>.</param>
    public CardImage(string? url = default, string? alt = default, CardAction? tap = default)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>Where the picture is.</summary>
    public string? Url { get; set; }

    /// <summary>The picture in words.</summary>
    public string? Alt { get; set; }

    /// <summary>What a press does.</summary>
    public CardAction? Tap { get; set; }
}
