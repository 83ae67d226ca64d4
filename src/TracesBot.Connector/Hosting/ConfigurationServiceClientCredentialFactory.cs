using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Gets the bot's tokens as the settings say: <c>MicrosoftAppType</c> (MultiTenant, SingleTenant or UserAssignedMsi),
/// <c>MicrosoftAppId</c>, <c>MicrosoftAppTenantId</c>, and <c>MicrosoftAppPassword</c> or
/// <c>MicrosoftAppCertificatePath</c> with <c>MicrosoftAppCertificatePassword</c>.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ConcurrentDictionary<(string Audience, string Login), Lazy<TokenCredentials>> _credentials = new();
    private readonly AppIdentity _app;
    private readonly X509Certificate2? _certificate;
    private readonly MsalHttpClientFactory _http;
    private readonly TimeProvider _time;

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="httpClient">What to call the token service with; a client of its own when left out.</param>
    /// <param name="logger">Not used; kept because the SDK has it.</param>
    /// <exception cref="ArgumentException">A setting that the type of app needs is missing, or one it forbids is there.</exception>
#pragma warning disable IDE0060 // the parameter list is that of Microsoft's SDK
    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration,
        HttpClient? httpClient = default,
        ILogger? logger = default
    )
        : this(configuration, new HttpClients(factory: null, httpClient), TimeProvider.System) { }
#pragma warning restore IDE0060

    internal ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration,
        HttpClients clients,
        TimeProvider time
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _app = AppIdentity.From(configuration);
        _certificate = _app.Certificate();
        _http = new MsalHttpClientFactory(clients);
        _time = time;
    }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(string.Equals(appId, _app.AppId, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_app.AppId.Length == 0);

    /// <inheritdoc/>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken
    )
    {
        if (_app.AppId.Length == 0)
        {
            return Task.FromResult<ServiceClientCredentials>(AnonymousCredentials.Instance);
        }

        if (!string.Equals(appId, _app.AppId, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The app id is not the bot's.");
        }

        var credentials = _credentials.GetOrAdd(
            (audience, loginEndpoint),
            key => new Lazy<TokenCredentials>(() => Create(key.Audience, key.Login, validateAuthority))
        );
        return Task.FromResult<ServiceClientCredentials>(credentials.Value);
    }

    private TokenCredentials Create(string audience, string loginEndpoint, bool validateAuthority) =>
        new(
            _app.Type is AppIdentity.Kind.UserAssignedMsi
                ? ByManagedIdentity(audience)
                : ByClientCredentials(audience, loginEndpoint, validateAuthority),
            _time
        );

    private Func<CancellationToken, Task<AuthenticationResult>> ByManagedIdentity(string audience)
    {
        var app = ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(_app.AppId))
            .WithHttpClientFactory(_http)
            .Build();
        return token => app.AcquireTokenForManagedIdentity(audience).ExecuteAsync(token);
    }

    private Func<CancellationToken, Task<AuthenticationResult>> ByClientCredentials(
        string audience,
        string loginEndpoint,
        bool validateAuthority
    )
    {
        var builder = ConfidentialClientApplicationBuilder
            .Create(_app.AppId)
            .WithAuthority(AuthorityOf(loginEndpoint), validateAuthority)
            .WithInstanceDiscovery(enableInstanceDiscovery: false)
            .WithLegacyCacheCompatibility(enableLegacyCacheCompatibility: false)
            .WithHttpClientFactory(_http);
        builder = _certificate is null
            ? builder.WithClientSecret(_app.Password ?? "")
            : builder.WithCertificate(_certificate, sendX5C: true);
        var app = builder.Build();
        string[] scopes = [$"{audience}/.default"];
        return token => app.AcquireTokenForClient(scopes).ExecuteAsync(token);
    }

    /// <summary>A single-tenant bot asks its own tenant; a multi-tenant one the tenant that the login address names.</summary>
    private Uri AuthorityOf(string loginEndpoint) =>
        _app.TenantId is null ? new Uri(loginEndpoint) : new Uri(new Uri(loginEndpoint), $"/{_app.TenantId}");
}
