using Microsoft.Extensions.Options;

namespace TracesBot.People;

/// <summary>Tells who may do what, by the settings as they are now.</summary>
internal sealed class Roles(IOptionsMonitor<RoleOptions> options)
{
    public bool OwnsContent(string personId) => Names(options.CurrentValue.ContentOwners, personId);

    public bool Administers(string personId) => Names(options.CurrentValue.Administrators, personId);

    private static bool Names(IReadOnlyList<string> people, string personId) =>
        people.Contains(personId, StringComparer.OrdinalIgnoreCase);
}
