using System.Net;

namespace Microsoft.Bot.Builder;

/// <content>The exception that ends an invoke.</content>
public partial class ActivityHandler
{
    /// <summary>Ends an invoke with an HTTP answer.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode = HttpStatusCode.InternalServerError;
        private readonly object? _body;

        /// <summary>The answer 500.</summary>
        public InvokeResponseException() { }

        /// <summary>The answer 500, with a message for the log.</summary>
        /// <param name="message">What went wrong.</param>
        public InvokeResponseException(string? message)
            : base(message) { }

        /// <summary>The answer 500, with a message and a cause for the log.</summary>
        /// <param name="message">What went wrong.</param>
        /// <param name="innerException">The cause.</param>
        public InvokeResponseException(string? message, Exception? innerException)
            : base(message, innerException) { }

        /// <summary>An answer.</summary>
        /// <param name="statusCode">The HTTP status.</param>
        /// <param name="body">The body; null for none.</param>
        public InvokeResponseException(HttpStatusCode statusCode, object? body = default)
        {
            _statusCode = statusCode;
            _body = body;
        }

        /// <summary>The answer.</summary>
        /// <returns>Status and body.</returns>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
