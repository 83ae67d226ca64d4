using TracesBot.Teams.Graph;

namespace TracesBot.Teams;

/// <summary>
/// Sends requests for production hosts to the simulated service instead, so that the product runs with its real
/// addresses. Requests for other hosts pass through unchanged.
/// </summary>
public sealed class RerouteHandler(Uri target, params IEnumerable<string> hosts) : DelegatingHandler
{
    public static readonly IReadOnlyList<string> ProductionHosts =
    [
        "login.microsoftonline.com",
        "login.botframework.com",
        "smba.trafficmanager.net",
        Files.Drive.Host,
        FakeGraph.Host,
    ];

    private readonly HashSet<string> _hosts = new(ProductionHosts.Concat(hosts), StringComparer.OrdinalIgnoreCase);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.RequestUri is not { Scheme: "https" } original || !_hosts.Contains(original.Host))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        request.RequestUri = new Uri(target, original.PathAndQuery);
        request.Headers.Host = original.Host;
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            // A caller that retries or logs the request must see the address that it asked for.
            request.RequestUri = original;
            request.Headers.Host = null;
        }
    }
}
