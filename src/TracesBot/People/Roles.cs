using Microsoft.Extensions.Options;

namespace TracesBot.People;

/// <summary>Tells who may do what, by the settings as they are now.</summary>
internal sealed class Roles(IOptionsMonitor<RoleOptions> options)
{
    public bool OwnsContent(string personId) =>
        options.CurrentValue.ContentOwners.Contains(personId, StringComparer.OrdinalIgnoreCase);
}
