using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using TracesBot.Door;

namespace TracesBot.Readiness.Tab;

/// <summary>
/// Checks the token by which Teams tells the page who looks at it: tenant, issuer, audience, signature, lifetime and
/// scope. The token is never logged.
/// </summary>
internal sealed partial class TabTokens(
    DoorPolicy policy,
    IHttpClientFactory clients,
    IConfiguration configuration,
    IOptions<TabOptions> options,
    TimeProvider clock,
    ILogger<TabTokens> logger
)
{
    private const string Scope = "access_as_user";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly ConcurrentDictionary<string, ConfigurationManager<OpenIdConnectConfiguration>> _tenants = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The Entra object id of whoever the token speaks of; null when it proves nothing.</summary>
    /// <exception cref="TabKeysException">It cannot be known now.</exception>
    public async Task<string?> FindPersonAsync(string token, CancellationToken cancellationToken)
    {
        if (TenantOf(token) is not { } tenant)
        {
            return Refused("it is no token of Entra's");
        }

        if (!policy.NamesTenant(tenant))
        {
            return Refused("the tenant is not let in");
        }

        var keys = _tenants.GetOrAdd(tenant, Metadata);
        var entra = await ReadAsync(keys, cancellationToken);
        var result = await _handler.ValidateTokenAsync(token, Parameters(tenant, entra));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // A new key: the page asks again, and finds it read.
            keys.RequestRefresh();
        }

        if (!result.IsValid)
        {
            return Refused(result.Exception.GetType().Name);
        }

        return Says(result, "scp")?.Split(' ').Contains(Scope, StringComparer.Ordinal) is true
            ? Says(result, "oid") ?? Refused("it names nobody")
            : Refused($"its scope is not {Scope}");
    }

    // The browser is not told why, but whoever connects the tenant needs to know.
    private string? Refused(string reason)
    {
        Log.Refused(logger, reason);

        return null;
    }

    private string? TenantOf(string token)
    {
        if (!_handler.CanReadToken(token))
        {
            return null;
        }

        try
        {
            return _handler.ReadJsonWebToken(token).TryGetPayloadValue<string>("tid", out var tenant) ? tenant : null;
        }
        catch (ArgumentException)
        {
            // It looked like a token, and is none.
            return null;
        }
    }

    private static async Task<OpenIdConnectConfiguration> ReadAsync(
        ConfigurationManager<OpenIdConnectConfiguration> keys,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await keys.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            throw new TabKeysException(exception);
        }
    }

    private TokenValidationParameters Parameters(string tenant, OpenIdConnectConfiguration entra) =>
        new()
        {
            // Which of the two it is depends on a setting of the app's registration.
            ValidIssuers = [$"{Login}/{tenant}/v2.0", $"https://sts.windows.net/{tenant}/"],
            ValidAudiences = Audiences(),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKeys = entra.SigningKeys,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) =>
                clock.GetUtcNow().UtcDateTime is var now && from <= now + ClockSkew && until >= now - ClockSkew,
        };

    private string Login => new Uri(LoginAddress.Of(configuration)).GetLeftPart(UriPartial.Authority);

    private IEnumerable<string> Audiences()
    {
        var app = configuration["MicrosoftAppId"]!;
        yield return app;
        yield return $"api://{app}";
        if (options.Value.Resource is { Length: > 0 } resource)
        {
            yield return resource;
        }
    }

    private ConfigurationManager<OpenIdConnectConfiguration> Metadata(string tenant) =>
        new(
            $"{Login}/{tenant}/v2.0/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new MetadataReader(clients)
        );

    private static string? Says(TokenValidationResult result, string claim) =>
        result.ClaimsIdentity.FindFirst(claim)?.Value is { Length: > 0 } value ? value : null;

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 210,
            Level = LogLevel.Warning,
            Message = "A token for the managers' page was refused: {Reason}."
        )]
        public static partial void Refused(ILogger logger, string reason);
    }
}
