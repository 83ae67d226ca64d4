namespace Microsoft.Rest;

/// <summary>The headers and the text of an HTTP message, kept after the message itself is disposed.</summary>
public abstract class HttpMessageWrapper
{
    /// <summary>The body as text.</summary>
    public string? Content { get; set; }

    /// <summary>The headers; names are compared without regard to case.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
}
