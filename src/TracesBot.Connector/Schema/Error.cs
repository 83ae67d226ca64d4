using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>An error of the channel or of the bot. See "Error object" in the Bot Connector REST reference.</summary>
public class Error
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public Error() { }

    /// <summary>One with the given members.</summary>
    /// <param name="code">See <see cref="Code"/>.</param>
    /// <param name="message">See <see cref="Message"/>.</param>
    /// <param name="innerHttpError">See <see cref="InnerHttpError"/>.</param>
    public Error(string? code = default, string? message = default, InnerHttpError? innerHttpError = default)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>The error in one word, for example <c>BotNotInConversationRoster</c>.</summary>
    public string? Code { get; set; }

    /// <summary>The error in a sentence, for developers.</summary>
    public string? Message { get; set; }

    /// <summary>The error that caused it.</summary>
    public InnerHttpError? InnerHttpError { get; set; }

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
