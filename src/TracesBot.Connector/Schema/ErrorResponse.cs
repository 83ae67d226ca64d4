using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The body of a failed call to the channel.</summary>
public class ErrorResponse
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public ErrorResponse() { }

    /// <summary>One with the given members.</summary>
    /// <param name="error">See <see cref="Error"/>.</param>
    public ErrorResponse(Error? error = default) => Error = error;

    /// <summary>The error.</summary>
    public Error? Error { get; set; }
}
