using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Somebody is named in a message with an at sign. See "Mention object" in the Bot Connector REST reference.</summary>
public class Mention : Entity
{
    /// <summary>One of type <c>mention</c> with nothing else set.</summary>
    [JsonConstructor]
    public Mention()
        : base("mention") { }

    /// <summary>One with the given members.</summary>
    /// <param name="mentioned">See <see cref="Mentioned"/>.</param>
    /// <param name="text">See <see cref="Text"/>.</param>
    /// <param name="type">The kind of entity; <c>mention</c> when left out.</param>
    public Mention(ChannelAccount? mentioned = default, string? text = default, string? type = default)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    /// <summary>Who is named.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The words in the message that name them, in Teams <c>&lt;at&gt;name&lt;/at&gt;</c>.</summary>
    public string? Text { get; set; }
}
