using System.Net.Http.Headers;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// A bearer token for one audience, fetched when the last one nears its end, by one call at a time. MSAL has a cache of its
/// own; keeping the finished header spares each outgoing call the way through it.
/// </summary>
internal sealed class TokenCredentials(Func<CancellationToken, Task<AuthenticationResult>> fetch, TimeProvider time)
    : ServiceClientCredentials,
        IDisposable
{
    // MSAL's own margin: what is closer to its end than this it fetches anew.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _oneFetch = new(1, 1);
    private volatile Held? _held;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri?.IsPrivate() is not true)
        {
            throw new InvalidOperationException("A token is sent over https only.");
        }

        request.Headers.Authorization = await HeaderAsync(cancellationToken);
    }

    public void Dispose() => _oneFetch.Dispose();

    private ValueTask<AuthenticationHeaderValue> HeaderAsync(CancellationToken cancellationToken) =>
        _held is { } held && IsFresh(held) ? ValueTask.FromResult(held.Header) : FetchAsync(cancellationToken);

    private async ValueTask<AuthenticationHeaderValue> FetchAsync(CancellationToken cancellationToken)
    {
        await _oneFetch.WaitAsync(cancellationToken);
        try
        {
            if (_held is { } held && IsFresh(held))
            {
                return held.Header;
            }

            var result = await fetch(cancellationToken);
            var header = new AuthenticationHeaderValue("Bearer", result.AccessToken);
            _held = new Held(header, result.ExpiresOn);
            return header;
        }
        catch (MsalException) when (_held is { } held && held.ExpiresOn > time.GetUtcNow())
        {
            // The token service is away, but the old token has minutes left.
            return held.Header;
        }
        finally
        {
            _oneFetch.Release();
        }
    }

    private bool IsFresh(Held held) => held.ExpiresOn - Margin > time.GetUtcNow();

    private sealed record Held(AuthenticationHeaderValue Header, DateTimeOffset ExpiresOn);
}
