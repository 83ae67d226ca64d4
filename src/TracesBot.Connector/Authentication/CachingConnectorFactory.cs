using System.Collections.Concurrent;
using Polly;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Keeps one client for each service URL, audience and app: a turn then costs a look-up.</summary>
internal sealed class CachingConnectorFactory(
    string appId,
    ChannelEnvironment environment,
    ServiceClientCredentialsFactory credentials,
    HttpClients clients,
    ResiliencePipeline<HttpResponseMessage> retries
) : ConnectorFactory
{
    // Where authentication is off the service URLs are anybody's invention, so the number kept is limited.
    private const int MostClients = 64;

    private readonly ConcurrentDictionary<(string ServiceUrl, string Audience), Task<IConnectorClient>> _clients =
        new();

    public override Task<IConnectorClient> CreateAsync(
        string serviceUrl,
        string? audience,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(serviceUrl);
        var key = (serviceUrl, audience ?? environment.Audience);
        return _clients.TryGetValue(key, out var client) ? client : CreateNewAsync(key, cancellationToken);
    }

    private async Task<IConnectorClient> CreateNewAsync(
        (string ServiceUrl, string Audience) key,
        CancellationToken token
    )
    {
        var uri =
            HttpAddress.Parse(key.ServiceUrl)
            ?? throw new ArgumentException("The service URL is not an absolute http or https address.", nameof(key));
        var proof = await credentials.CreateCredentialsAsync(
            appId,
            key.Audience,
            environment.LoginUrl,
            environment.ValidateAuthority,
            token
        );
        IConnectorClient client = new ConnectorClient(clients, uri, proof, retries);
        if (_clients.Count >= MostClients)
        {
            _clients.Clear();
        }

        _clients[key] = Task.FromResult(client);
        return client;
    }
}
