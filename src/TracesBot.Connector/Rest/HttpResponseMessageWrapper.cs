using System.Net;

namespace Microsoft.Rest;

/// <summary>What is kept of an HTTP response.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    /// <summary>A copy of a response.</summary>
    /// <param name="httpResponse">The response.</param>
    /// <param name="content">Its body as text.</param>
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string? content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
        foreach (var (name, values) in httpResponse.Headers.Concat(httpResponse.Content.Headers))
        {
            Headers[name] = values;
        }
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; protected set; }

    /// <summary>The words beside the status.</summary>
    public string? ReasonPhrase { get; protected set; }
}
