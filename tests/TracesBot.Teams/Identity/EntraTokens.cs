using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TracesBot.Teams.Identity;

/// <summary>The tokens with which the bot calls Teams: issued here, asked for by the REST API.</summary>
internal sealed class EntraTokens(FakeTeamsOptions options)
{
    public const string ConnectorScope = "https://api.botframework.com/.default";
    public const string GraphScope = "https://graph.microsoft.com/.default";

    private static readonly Lazy<SigningKey> Key = new(() => new SigningKey());
    private static readonly Lazy<SigningKey> Unpublished = new(() => new SigningKey());

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

    /// <summary>The token of a person who looks at an app's page in Teams.</summary>
    public static string Sign(PersonToken token)
    {
        var claims = new JsonObject { ["nbf"] = token.NotBefore.ToUnixTimeSeconds(), ["ver"] = "2.0" };
        (string Name, JsonNode? Value)[] told =
        [
            ("iss", token.Issuer),
            ("aud", token.Audience),
            ("tid", token.Tenant),
            ("oid", token.PersonId),
            ("scp", token.Scope),
            ("exp", token.Expires?.ToUnixTimeSeconds()),
        ];
        foreach (var (name, value) in told.Where(static claim => claim.Value is not null))
        {
            claims[name] = value;
        }

        return token.Signer switch
        {
            TokenSigner.Channel => Jwt.Signed(claims, Key.Value),
            TokenSigner.Stranger => Jwt.Signed(claims, Unpublished.Value),
            TokenSigner.Impostor => Jwt.Signed(claims, Key.Value.Id, "RS256", Unpublished.Value.Sign),
            TokenSigner.Nobody => Jwt.Signed(claims, keyId: null, "none", _ => []),
            TokenSigner.PublicKeyAsSecret => Jwt.Signed(
                claims,
                Key.Value.Id,
                "HS256",
                static content => HMACSHA256.HashData(Key.Value.PublicKey, Encoding.ASCII.GetBytes(content))
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(token), token.Signer, "Entra endorses no channels."),
        };
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
