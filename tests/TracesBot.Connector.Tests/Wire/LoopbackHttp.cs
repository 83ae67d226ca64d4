namespace TracesBot.Connector.Tests.Wire;

/// <summary>
/// The host's HTTP clients: what is meant for Microsoft's login service goes to the channel on this machine, anything else
/// that leaves the machine is an error.
/// </summary>
internal sealed class LoopbackHttp(Channel channel, TimeSpan? timeout = null) : IHttpClientFactory
{
    public HttpClient CreateClient(string name) =>
        new(new Rerouting(channel) { InnerHandler = new SocketsHttpHandler() })
        {
            Timeout = timeout ?? TimeSpan.FromSeconds(30),
        };

    private sealed class Rerouting(Channel channel) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var uri = request.RequestUri!;
            if (uri.Host is "login.microsoftonline.com" or "login.microsoftonline.us")
            {
                request.RequestUri = new Uri(channel.Address, $"/{uri.Host}{uri.PathAndQuery}");
            }

            if (request.RequestUri!.IsLoopback || uri.Host is "nowhere.invalid")
            {
                return base.SendAsync(request, cancellationToken);
            }

            channel.Strays.Enqueue(uri);
            throw new InvalidOperationException($"Nothing may leave this machine: {uri}");
        }
    }
}
