using System.Net.Http.Headers;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bearer token for one audience, fetched when the last one nears its end, by one call at a time.</summary>
internal sealed class TokenCredentials(Func<CancellationToken, Task<AuthenticationResult>> fetch, TimeProvider time)
    : ServiceClientCredentials,
        IDisposable
{
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
        _held is { } held && held.RenewAt > time.GetUtcNow()
            ? ValueTask.FromResult(held.Header)
            : FetchAsync(cancellationToken);

    private async ValueTask<AuthenticationHeaderValue> FetchAsync(CancellationToken cancellationToken)
    {
        await _oneFetch.WaitAsync(cancellationToken);
        try
        {
            if (_held is not { } held || held.RenewAt <= time.GetUtcNow())
            {
                var result = await fetch(cancellationToken);
                var header = new AuthenticationHeaderValue("Bearer", result.AccessToken);
                _held = held = new Held(header, result.ExpiresOn - Margin);
            }

            return held.Header;
        }
        finally
        {
            _oneFetch.Release();
        }
    }

    private sealed record Held(AuthenticationHeaderValue Header, DateTimeOffset RenewAt);
}
