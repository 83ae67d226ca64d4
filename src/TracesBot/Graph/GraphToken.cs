using Microsoft.Extensions.Options;

namespace TracesBot.Graph;

/// <summary>The last place before the wire: the token for Graph leaves for Graph only.</summary>
internal sealed class GraphToken(GraphCredentials credentials, IOptions<GraphOptions> options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.RequestUri is not { } address || !options.Value.Owns(address))
        {
            throw new InvalidOperationException($"The host {request.RequestUri?.Host} is not that of Graph:Address.");
        }

        await credentials.SignAsync(request, cancellationToken);

        return await base.SendAsync(request, cancellationToken);
    }
}
