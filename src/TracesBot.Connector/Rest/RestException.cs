namespace Microsoft.Rest;

/// <summary>A REST call failed.</summary>
public class RestException : Exception
{
    /// <summary>One without a message.</summary>
    public RestException() { }

    /// <summary>One with a message.</summary>
    /// <param name="message">What went wrong.</param>
    public RestException(string? message)
        : base(message) { }

    /// <summary>One with a message and a cause.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public RestException(string? message, Exception? innerException)
        : base(message, innerException) { }
}
