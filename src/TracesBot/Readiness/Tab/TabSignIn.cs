using System.Net;
using TracesBot.Door;

namespace TracesBot.Readiness.Tab;

/// <summary>
/// Who looks at the page. In Teams a token tells it. A bot without an identity, which is one in Development that this
/// machine alone can reach, takes the visitor's word for it.
/// </summary>
internal sealed class TabSignIn(TabTokens tokens, DoorPolicy policy)
{
    private const string Bearer = "Bearer ";
    private const string Local = "Local ";

    /// <summary>Gets a value indicating whether the visitor may choose who they are.</summary>
    public bool IsLocal => policy.IsLocalOnly;

    /// <summary>The Entra object id of the visitor; null when nothing proves it.</summary>
    /// <exception cref="TabKeysException">It cannot be known now.</exception>
    public async Task<string?> FindAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (IsLocal)
        {
            return IsFromHere(http) ? After(header, Local) : null;
        }

        return After(header, Bearer) is { } token ? await tokens.FindPersonAsync(token, cancellationToken) : null;
    }

    /// <summary>
    /// Whether the request comes from this machine and was meant for it: a tunnel, or a foreign name that leads here,
    /// gives itself away by the host it asks for.
    /// </summary>
    public static bool IsFromHere(HttpContext http) =>
        (http.Connection.RemoteIpAddress is not { } caller || IPAddress.IsLoopback(caller))
        && Uri.TryCreate($"http://{http.Request.Host}", UriKind.Absolute, out var asked)
        && asked.IsLoopback;

    private static string? After(string header, string scheme) =>
        header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && header.Length > scheme.Length
            ? header[scheme.Length..].Trim()
            : null;
}
