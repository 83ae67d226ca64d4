using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;
using Microsoft.Rest;
using TracesBot.Door;

namespace TracesBot.Graph;

/// <summary>The bot's own identity, as a token for Graph instead of one for Teams.</summary>
internal sealed class GraphCredentials(
    IConfiguration configuration,
    IHttpClientFactory clients,
    IOptions<GraphOptions> options
) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private ServiceClientCredentials? _credentials;

    /// <summary>Puts the token on a request. Without an app id there is none, and Graph is a stand-in on this machine.</summary>
    public async Task SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (configuration["MicrosoftAppId"] is { Length: > 0 } appId)
        {
            var credentials = _credentials ?? await CreateAsync(appId, cancellationToken);
            await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        }
    }

    public void Dispose() => _once.Dispose();

    private async Task<ServiceClientCredentials> CreateAsync(string appId, CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            return _credentials ??= await new ConfigurationServiceClientCredentialFactory(
                configuration,
                clients.CreateClient()
            ).CreateCredentialsAsync(
                appId,
                options.Value.Address.GetLeftPart(UriPartial.Authority),
                LoginAddress.Of(configuration),
                validateAuthority: true,
                cancellationToken
            );
        }
        finally
        {
            _once.Release();
        }
    }
}
