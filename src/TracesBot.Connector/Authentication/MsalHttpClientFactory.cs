using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Lets MSAL call through the host's HTTP clients.</summary>
internal sealed class MsalHttpClientFactory(HttpClients clients) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => clients.Create();
}
