using Microsoft.Extensions.Options;

namespace TracesBot.Door;

/// <summary>Which activities may come in and where replies may go.</summary>
/// <remarks>
/// Without an app id there are no tokens to check, so the bot then talks to this machine alone: that is how a newcomer
/// tries it. In production it does not start without one.
/// </remarks>
internal sealed class DoorPolicy
{
    private readonly bool _localOnly;
    private readonly HashSet<string> _tenants;
    private readonly HashSet<string> _hosts;
    private readonly string[] _fileHosts;

    public DoorPolicy(IOptions<DoorOptions> options, IConfiguration configuration, IHostEnvironment environment)
    {
        _localOnly = string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);
        if (_localOnly && !environment.IsDevelopment())
        {
            throw new OptionsValidationException(
                "MicrosoftAppId",
                typeof(DoorOptions),
                [
                    "MicrosoftAppId is empty: outside Development the bot must know its own identity, or anybody could speak to it.",
                ]
            );
        }

        _tenants = new HashSet<string>(options.Value.AllowedTenants, StringComparer.OrdinalIgnoreCase);
        if (_tenants.Count is 0 && configuration["MicrosoftAppTenantId"] is { Length: > 0 } own)
        {
            _tenants.Add(own);
        }

        _hosts = new HashSet<string>(options.Value.AllowedServiceHosts, StringComparer.OrdinalIgnoreCase);
        _fileHosts = options.Value.AllowedFileHosts;
    }

    /// <summary>Whether a request from this address may be an activity at all.</summary>
    public bool AllowsCaller(System.Net.IPAddress? caller) =>
        !_localOnly || caller is null || System.Net.IPAddress.IsLoopback(caller);

    public bool AllowsTenant(string? tenant) =>
        _localOnly || _tenants.Count is 0 || (tenant is not null && _tenants.Contains(tenant));

    /// <summary>Whether what is kept about a person may be uploaded there.</summary>
    public bool AllowsFile(Uri target) =>
        _localOnly
            ? target.IsLoopback
            : target.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal)
                && target.IsDefaultPort
                && _fileHosts.Any(host => Matches(target.Host, host));

    /// <summary>Whether the bot may send there.</summary>
    public bool AllowsService(Uri service) =>
        _localOnly
            ? service.IsLoopback
            : service.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal) && _hosts.Contains(service.Host);

    private static bool Matches(string host, string allowed) =>
        allowed.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
