using Microsoft.Extensions.Options;

namespace TracesBot.Door;

/// <summary>Which activities may come in and where replies may go.</summary>
/// <remarks>
/// Without an app id there are no tokens to check, so the bot then talks to this machine alone: that is how a newcomer
/// tries it. In production it does not start without one.
/// </remarks>
internal sealed class DoorPolicy
{
    private readonly HashSet<string> _tenants;
    private readonly HashSet<string> _hosts;
    private readonly string[] _fileHosts;

    public DoorPolicy(IOptions<DoorOptions> options, IConfiguration configuration, IHostEnvironment environment)
    {
        IsLocalOnly = string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);
        if (IsLocalOnly && !environment.IsDevelopment())
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

    /// <summary>Gets a value indicating whether the bot has no identity, and so is in Development and speaks to this machine alone.</summary>
    public bool IsLocalOnly { get; }

    /// <summary>Whether a request from this address may be an activity at all.</summary>
    public bool AllowsCaller(System.Net.IPAddress? caller) =>
        !IsLocalOnly || caller is null || System.Net.IPAddress.IsLoopback(caller);

    public bool AllowsTenant(string? tenant) =>
        IsLocalOnly || _tenants.Count is 0 || (tenant is not null && _tenants.Contains(tenant));

    /// <summary>Whether the tenant is let in by name, and not only because none is named.</summary>
    public bool NamesTenant(string tenant) => _tenants.Contains(tenant);

    /// <summary>Whether what is kept about a person may be uploaded there.</summary>
    public bool AllowsFile(Uri target) =>
        IsLocalOnly
            ? target.IsLoopback
            : target.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal)
                && target.IsDefaultPort
                && _fileHosts.Any(host => Matches(target.Host, host));

    /// <summary>Whether the bot may send there.</summary>
    public bool AllowsService(Uri service) =>
        IsLocalOnly
            ? service.IsLoopback
            : service.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal) && _hosts.Contains(service.Host);

    private static bool Matches(string host, string allowed) =>
        allowed.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
