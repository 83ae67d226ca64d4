using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as the settings say. Besides <c>MicrosoftApp…</c>: <c>ChannelService</c> (empty, or
/// <c>https://botframework.azure.us</c>), <c>ToBotFromChannelTokenIssuer</c>, <c>ToBotFromChannelOpenIdMetadataUrl</c>,
/// <c>ToChannelFromBotLoginUrl</c>, <c>ToChannelFromBotOAuthScope</c>, <c>ValidateAuthority</c> and <c>CallerId</c>.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly ConcurrentDictionary<string, ConnectorFactory> _factories = new(StringComparer.Ordinal);
    private readonly ChannelEnvironment _environment;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly ChannelTokenValidator _validator;
    private readonly ResiliencePipeline<HttpResponseMessage> _retries;
    private readonly HttpClients _clients;

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="credentialsFactory">Gets the bot's tokens; as the settings say when left out.</param>
    /// <param name="authConfiguration">What is asked of a token beyond the protocol.</param>
    /// <param name="httpClientFactory">Where every outgoing call gets its HTTP client from.</param>
    /// <param name="logger">Where to log; nowhere when left out.</param>
    /// <exception cref="ArgumentException">A setting has a value that cannot be used.</exception>
    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory = default,
        AuthenticationConfiguration? authConfiguration = default,
        IHttpClientFactory? httpClientFactory = default,
        ILogger? logger = default
    )
        : this(configuration, credentialsFactory, authConfiguration, httpClientFactory, logger, TimeProvider.System) { }

    internal ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory? credentialsFactory,
        AuthenticationConfiguration? authConfiguration,
        IHttpClientFactory? httpClientFactory,
        ILogger? logger,
        TimeProvider time
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _environment = ChannelEnvironment.From(configuration);
        _clients = new HttpClients(httpClientFactory);
        _credentials =
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, _clients, time);
        _retries = ConnectorRetries.Create(time);
        var keys = new ChannelKeys(_clients, _environment.MetadataUrl, time, logger ?? NullLogger.Instance);
        _validator = new ChannelTokenValidator(
            keys,
            _environment.TokenIssuer,
            _credentials,
            authConfiguration ?? new AuthenticationConfiguration(),
            time
        );
    }

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => _environment.Audience;

    /// <inheritdoc/>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string? authHeader,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(activity);
        var disabled = await _credentials.IsAuthenticationDisabledAsync(cancellationToken);
        ClaimsIdentity identity;
        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            identity = await _validator.ValidateAsync(authHeader, activity, cancellationToken);
        }
        else if (disabled)
        {
            identity = new ClaimsIdentity(AuthenticationConstants.AnonymousAuthType);
        }
        else
        {
            throw new UnauthorizedAccessException("No Authorization header");
        }

        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = _environment.Audience,
            CallerId = disabled ? null : _environment.CallerId,
            ConnectorFactory = CreateConnectorFactory(identity),
        };
    }

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        var appId =
            claimsIdentity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value
            ?? claimsIdentity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value
            ?? "";
        return _factories.GetOrAdd(
            appId,
            static (appId, self) =>
                new CachingConnectorFactory(appId, self._environment, self._credentials, self._clients, self._retries),
            this
        );
    }
}
