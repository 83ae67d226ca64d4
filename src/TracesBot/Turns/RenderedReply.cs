using System.Text.Json;
using System.Text.Json.Serialization;
using TracesBot.Cards;

namespace TracesBot.Turns;

/// <summary>A reply as it goes over the wire and into the database: plain trees instead of cards.</summary>
/// <param name="Replacement">The card that takes the place of the pressed one.</param>
internal sealed record RenderedReply(object? Replacement, string? Notice, IReadOnlyList<RenderedMessage> Messages)
{
    public static RenderedReply Nothing { get; } = new(Replacement: null, Notice: null, []);

    /// <summary>Gets the reply this was made from; null when it comes out of the database.</summary>
    [JsonIgnore]
    public Reply? Source { get; private init; }

    public static RenderedReply From(Reply reply) =>
        new(
            reply.Replacement?.Tree(),
            reply.Notice,
            [
                .. reply.Messages.Select(message =>
                    message switch
                    {
                        TextMessage text => new RenderedMessage(text.Text, Card: null, Summary: null),
                        CardMessage { Card: var card, Topic: var topic } => new RenderedMessage(
                            Text: null,
                            card.Tree(),
                            card.Summary,
                            topic
                        ),
                        FileOffer offer => new RenderedMessage(
                            Text: null,
                            Card: null,
                            Summary: null,
                            File: RenderedFile.Of(offer)
                        ),
                        _ => throw new InvalidOperationException($"Unknown message {message.GetType().Name}."),
                    }
                ),
            ]
        )
        {
            Source = reply,
        };

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static RenderedReply FromJson(string json)
    {
        var stored = JsonSerializer.Deserialize<RenderedReply>(json, JsonSerializerOptions.Web)!;

        return new RenderedReply(
            Plain(stored.Replacement),
            stored.Notice,
            [
                .. stored.Messages.Select(message =>
                    message with
                    {
                        Card = Plain(message.Card),
                        File = message.File is { } file ? file with { Content = Plain(file.Content) } : null,
                    }
                ),
            ]
        );
    }

    private static object? Plain(object? tree) => tree is JsonElement element ? JsonTree.From(element) : tree;
}

/// <summary>One message: words, a card with its summary, or one of Teams' own cards about a file.</summary>
/// <param name="Topic">The topic it answers, if it is an answer.</param>
internal sealed record RenderedMessage(
    string? Text,
    object? Card,
    string? Summary,
    string? Topic = null,
    RenderedFile? File = null
);
