using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Checks the token of the channel service, as "Authentication with the Bot Connector API" asks: issuer, audience, lifetime,
/// signature, endorsement of the channel, and the service URL. Every failure is the same 401; the token is never logged.
/// </summary>
internal sealed class ChannelTokenValidator(
    ChannelKeys keys,
    string issuer,
    ServiceClientCredentialsFactory credentials,
    AuthenticationConfiguration configuration,
    TimeProvider time
)
{
    private const string Scheme = "Bearer ";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256,
        SecurityAlgorithms.RsaSha384,
        SecurityAlgorithms.RsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Who sent the activity.</summary>
    /// <exception cref="UnauthorizedAccessException">Not the channel service.</exception>
    /// <exception cref="ChannelMetadataException">It cannot be known now.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(
        string authHeader,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        var (token, claims) = Read(authHeader);
        CheckClaims(claims, activity);
        if (!await credentials.IsValidAppIdAsync(claims.Audience, cancellationToken))
        {
            throw Refused("audience");
        }

        var key = await keys.FindAsync(claims.KeyId, cancellationToken) ?? throw Refused("unknown signing key");
        CheckEndorsements(key, activity);
        var result = await _handler.ValidateTokenAsync(token, ParametersFor(key, claims.Audience));
        if (!result.IsValid)
        {
            throw Refused("signature");
        }

        if (configuration.ClaimsValidator is { } validator)
        {
            await validator.ValidateClaimsAsync([.. result.ClaimsIdentity.Claims]);
        }

        return result.ClaimsIdentity;
    }

    private static (JsonWebToken Token, Claims Claims) Read(string authHeader)
    {
        if (!authHeader.StartsWith(Scheme, StringComparison.Ordinal))
        {
            throw Refused("not a bearer token");
        }

        try
        {
            var token = new JsonWebToken(authHeader[Scheme.Length..]);
            return (token, Claims.Of(token));
        }
        catch (Exception exception) when (exception is not UnauthorizedAccessException)
        {
            // The library throws many kinds of exception at what is no token; each means the same here.
            throw Refused("malformed token");
        }
    }

    private void CheckClaims(Claims claims, Activity activity)
    {
        if (!Algorithms.Contains(claims.Algorithm, StringComparer.Ordinal))
        {
            throw Refused("algorithm");
        }

        if (!string.Equals(claims.Issuer, issuer, StringComparison.Ordinal))
        {
            throw Refused("issuer");
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (claims.ValidTo < now - ClockSkew || claims.ValidFrom > now + ClockSkew)
        {
            throw Refused("lifetime");
        }

        if (!string.Equals(claims.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw Refused("service URL");
        }
    }

    private void CheckEndorsements(ChannelKey key, Activity activity)
    {
        if (activity.ChannelId is not { Length: > 0 } channel || !key.Endorsements.Contains(channel))
        {
            throw Refused("channel endorsement");
        }

        if (!configuration.RequiredEndorsements.All(key.Endorsements.Contains))
        {
            throw Refused("required endorsement");
        }
    }

    private TokenValidationParameters ParametersFor(ChannelKey key, string audience) =>
        new()
        {
            ValidIssuer = issuer,
            ValidAudience = audience,
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            // Checked above, by our own clock.
            ValidateLifetime = false,
        };

    private static UnauthorizedAccessException Refused(string reason) => new($"The token was refused: {reason}.");

    /// <summary>What a token says of itself, before anything of it is proved.</summary>
    private sealed record Claims(
        string KeyId,
        string Algorithm,
        string Issuer,
        string Audience,
        string ServiceUrl,
        DateTime ValidFrom,
        DateTime ValidTo
    )
    {
        public static Claims Of(JsonWebToken token) =>
            new(
                Present(token.Kid, "key id"),
                Present(token.Alg, "algorithm"),
                Present(token.Issuer, "issuer"),
                Present(token.Audiences.Take(2).ToList() is [var audience] ? audience : null, "audience"),
                Present(
                    token.TryGetPayloadValue<string>(AuthenticationConstants.ServiceUrlClaim, out var url) ? url : null,
                    "service URL"
                ),
                token.ValidFrom,
                // No expiry reads as the beginning of time, and so as expired.
                token.ValidTo
            );

        private static string Present(string? value, string name) =>
            string.IsNullOrWhiteSpace(value) ? throw Refused(name) : value;
    }
}
