using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace TracesBot.Teams.Identity;

/// <summary>The tokens with which the bot calls Teams: issued here, asked for by the REST API.</summary>
internal sealed class EntraTokens(FakeTeamsOptions options)
{
    public const string ConnectorScope = "https://api.botframework.com/.default";
    public const string GraphScope = "https://graph.microsoft.com/.default";

    private static readonly Lazy<SigningKey> Key = new(() => new SigningKey());

    // A lookup instead of a signature check: the simulated service is measured against, so it must cost little.
    private readonly ConcurrentDictionary<string, (string Scope, DateTimeOffset Expires)> _issued = new(
        StringComparer.Ordinal
    );
    private int _number;

    public static JsonObject PublishedKeys() => new() { ["keys"] = new JsonArray(Key.Value.Published()) };

    public string Issue(string tenant, string appId, string scope)
    {
        var now = options.Time.GetUtcNow();
        var expires = now + options.TokenLifetime;
        var claims = new JsonObject
        {
            ["aud"] = scope.Replace("/.default", "", StringComparison.Ordinal),
            ["iss"] = $"https://sts.windows.net/{tenant}/",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = expires.ToUnixTimeSeconds(),
            ["appid"] = appId,
            ["tid"] = tenant,
            ["uti"] = Interlocked.Increment(ref _number),
            ["ver"] = "1.0",
        };
        var token = Jwt.Signed(claims, Key.Value);
        _issued[token] = (scope, expires);
        return token;
    }

    public bool Admits(string? authorization, string scope) =>
        authorization is not null
        && authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && _issued.TryGetValue(authorization["Bearer ".Length..], out var issued)
        && string.Equals(issued.Scope, scope, StringComparison.Ordinal)
        && issued.Expires > options.Time.GetUtcNow();

    /// <summary>Tokens issued so far are worth nothing any more, as when a secret is replaced.</summary>
    public void Revoke() => _issued.Clear();
}
