using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button outside Adaptive Cards. See "CardAction object" in the Bot Connector REST reference.</summary>
public class CardAction
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public CardAction() { }

    /// <summary>One with the given members.</summary>
    /// <param name="type">See <see cref="Type"/>.</param>
    /// <param name="title">See <see cref="Title"/>.</param>
    /// <param name="image">See <see cref="Image"/>.</param>
    /// <param name="text">See <see cref="Text"/>.</param>
    /// <param name="displayText">See <see cref="DisplayText"/>.</param>
    /// <param name="value">See <see cref="Value"/>.</param>
    /// <param name="channelData">See <see cref="ChannelData"/>.</param>
    public CardAction(
        string? type = default,
        string? title = default,
        string? image = default,
        string? text = default,
        string? displayText = default,
        object? value = default,
        object? channelData = default
    )
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>What a press does; see <see cref="ActionTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>The button's text.</summary>
    public string? Title { get; set; }

    /// <summary>The address of a picture.</summary>
    public string? Image { get; set; }

    /// <summary>The text of the message that a press sends.</summary>
    public string? Text { get; set; }

    /// <summary>The text shown in the chat when pressed.</summary>
    public string? DisplayText { get; set; }

    /// <summary>What is sent or opened.</summary>
    public object? Value { get; set; }

    /// <summary>What only this channel understands.</summary>
    public object? ChannelData { get; set; }

    /// <summary>The picture in words.</summary>
    public string? ImageAltText { get; set; }

    /// <summary>Members that have no property here; they survive a round trip. Incoming ones are JSON elements.</summary>
    [JsonIgnore]
    public IDictionary<string, object?> Properties
    {
        get => Extension ??= new Dictionary<string, object?>(StringComparer.Ordinal);
        set => Extension = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, object?>? Extension { get; set; }

    /// <summary>A button that says its own text.</summary>
    /// <param name="input">The text, used as title and value.</param>
    /// <returns>An <c>imBack</c> button.</returns>
    public static CardAction FromString(string input) => new(ActionTypes.ImBack, input, value: input);
}
