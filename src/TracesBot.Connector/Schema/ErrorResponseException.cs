using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The channel refused a call. <see cref="Response"/> has the HTTP status and headers (<c>Retry-After</c> among them),
/// <see cref="Body"/> the channel's own error code.
/// </summary>
public class ErrorResponseException : RestException
{
    /// <summary>One without a message.</summary>
    public ErrorResponseException() { }

    /// <summary>One with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public ErrorResponseException(string? message)
        : base(message) { }

    /// <summary>One with a message and a cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public ErrorResponseException(string? message, Exception? innerException)
        : base(message, innerException) { }

    /// <summary>The call. Its authorization header is left out.</summary>
    public HttpRequestMessageWrapper? Request { get; set; }

    /// <summary>The answer: status, reason, headers and text.</summary>
    public HttpResponseMessageWrapper? Response { get; set; }

    /// <summary>The answer's error; null when the answer was not of the protocol's shape.</summary>
    public ErrorResponse? Body { get; set; }
}
