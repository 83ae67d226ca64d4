using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>An HTTP error behind another error.</summary>
public class InnerHttpError
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public InnerHttpError() { }

    /// <summary>One with the given members.</summary>
    /// <param name="statusCode">See <see cref="StatusCode"/>.</param>
    /// <param name="body">See <see cref="Body"/>.</param>
    public InnerHttpError(int? statusCode = default, object? body = default)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>The HTTP status.</summary>
    public int? StatusCode { get; set; }

    /// <summary>The response body.</summary>
    public object? Body { get; set; }
}
