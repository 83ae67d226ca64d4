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
        string appId,
        CancellationToken cancellationToken
    )
    {
        var token = Parse(authHeader);
        CheckContents(token, activity, appId);
        var key = await keys.FindAsync(token.Kid, cancellationToken) ?? throw Refused("unknown signing key");
        CheckEndorsements(key, activity);
        var result = await _handler.ValidateTokenAsync(token, ParametersFor(key, appId));
        if (!result.IsValid)
        {
            throw Refused("invalid signature");
        }

        if (configuration.ClaimsValidator is { } validator)
        {
            await validator.ValidateClaimsAsync([.. result.ClaimsIdentity.Claims]);
        }

        return result.ClaimsIdentity;
    }

    private static JsonWebToken Parse(string authHeader)
    {
        if (!authHeader.StartsWith(Scheme, StringComparison.Ordinal) || authHeader.AsSpan(Scheme.Length).Contains(' '))
        {
            throw Refused("not a bearer token");
        }

        try
        {
            return new JsonWebToken(authHeader[Scheme.Length..]);
        }
        catch (Exception exception)
            when (exception
                    is ArgumentException
                        or SecurityTokenException
                        or FormatException
                        or System.Text.Json.JsonException
            )
        {
            throw Refused("malformed token");
        }
    }

    private void CheckContents(JsonWebToken token, Activity activity, string appId)
    {
        if (
            token.IsEncrypted
            || string.IsNullOrEmpty(token.Kid)
            || !Algorithms.Contains(token.Alg, StringComparer.Ordinal)
        )
        {
            throw Refused("algorithm or key id");
        }

        if (!string.Equals(token.Issuer, issuer, StringComparison.Ordinal))
        {
            throw Refused("issuer");
        }

        if (
            token.Audiences.Take(2).ToList() is not [var audience]
            || !string.Equals(audience, appId, StringComparison.Ordinal)
        )
        {
            throw Refused("audience");
        }

        CheckLifetime(token);
        if (
            !token.TryGetPayloadValue<string>(AuthenticationConstants.ServiceUrlClaim, out var serviceUrl)
            || !string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)
        )
        {
            throw Refused("service URL");
        }
    }

    private void CheckLifetime(JsonWebToken token)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (token.ValidTo == DateTime.MinValue || token.ValidTo < now - ClockSkew)
        {
            throw Refused("expired");
        }

        if (token.ValidFrom > now + ClockSkew)
        {
            throw Refused("not yet valid");
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

    private TokenValidationParameters ParametersFor(ChannelKey key, string appId) =>
        new()
        {
            ValidIssuer = issuer,
            ValidAudience = appId,
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key.Key,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            // Checked above, by our own clock.
            ValidateLifetime = false,
        };

    private static UnauthorizedAccessException Refused(string reason) => new($"The token was refused: {reason}.");
}
