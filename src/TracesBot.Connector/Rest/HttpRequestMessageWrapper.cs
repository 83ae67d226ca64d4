namespace Microsoft.Rest;

/// <summary>What is kept of an HTTP request. The authorization header never is.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    /// <summary>A copy of a request.</summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="content">Its body as text.</param>
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string? content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        Content = content;
        foreach (var (name, values) in httpRequest.Headers)
        {
            if (!name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            {
                Headers[name] = values;
            }
        }
    }

    /// <summary>The method.</summary>
    public HttpMethod Method { get; protected set; }

    /// <summary>The address.</summary>
    public Uri? RequestUri { get; protected set; }
}
