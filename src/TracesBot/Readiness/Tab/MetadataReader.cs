using Microsoft.IdentityModel.Protocols;

namespace TracesBot.Readiness.Tab;

/// <summary>Reads Entra's public documents, over TLS only.</summary>
internal sealed class MetadataReader(IHttpClientFactory clients) : IDocumentRetriever
{
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        var target = new Uri(address);
        if (!target.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal))
        {
            throw new HttpRequestException("The address of Entra's keys must be https.");
        }

        using var client = clients.CreateClient();

        return await client.GetStringAsync(target, cancel);
    }
}
