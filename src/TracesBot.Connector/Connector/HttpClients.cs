namespace Microsoft.Bot.Connector;

/// <summary>
/// Where every outgoing call gets its HTTP client from: the host's factory, so that the host's handlers see the call, or
/// one client of our own.
/// </summary>
internal sealed class HttpClients(IHttpClientFactory? factory, HttpClient? client = null)
{
    // Addresses of the channel change: connections are renewed now and then.
    private static readonly HttpClient Own = new(
        new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false }
    );

    public HttpClient Create() => factory?.CreateClient() ?? client ?? Own;
}
