using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file. See "Attachment object" in the Bot Connector REST reference.</summary>
public class Attachment
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public Attachment() { }

    /// <summary>One with the given members.</summary>
    /// <param name="contentType">See <see cref="ContentType"/>.</param>
    /// <param name="contentUrl">See <see cref="ContentUrl"/>.</param>
    /// <param name="content">See <see cref="Content"/>.</param>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="thumbnailUrl">See <see cref="ThumbnailUrl"/>.</param>
    public Attachment(
        string? contentType = default,
        string? contentUrl = default,
        object? content = default,
        string? name = default,
        string? thumbnailUrl = default
    )
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The media type, for a card for example <c>application/vnd.microsoft.card.adaptive</c>.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the file is.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The card: a tree of dictionaries, lists and primitives, or anything that serialises to the card. Incoming, a <see cref="System.Text.Json.JsonElement"/>.</summary>
    public object? Content { get; set; }

    /// <summary>The file's name.</summary>
    public string? Name { get; set; }

    /// <summary>Where a small picture of it is.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Members that have no property here; they survive a round trip. Incoming ones are JSON elements.</summary>
    [JsonIgnore]
    public IDictionary<string, object?> Properties
    {
        get => Extension ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        set => Extension = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, object?>? Extension { get; set; }
}
