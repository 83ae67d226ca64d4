using Microsoft.Extensions.Options;

namespace TracesBot.People;

/// <summary>Tells who may do what, by the settings as they are now: each names a person or a group.</summary>
internal sealed class Roles(IOptionsMonitor<RoleOptions> options, RoleMembers members)
{
    /// <summary>Gets everybody who runs the bot.</summary>
    public IReadOnlySet<string> Administrators =>
        options
            .CurrentValue.Administrators.SelectMany(id => members.Of(id).Append(id))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets every id that a setting names.</summary>
    public IReadOnlySet<string> Named =>
        options
            .CurrentValue.ContentOwners.Concat(options.CurrentValue.Administrators)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public bool OwnsContent(string personId) => Names(options.CurrentValue.ContentOwners, personId);

    public bool Administers(string personId) => Names(options.CurrentValue.Administrators, personId);

    private bool Names(IReadOnlyList<string> ids, string personId) =>
        ids.Contains(personId, StringComparer.OrdinalIgnoreCase) || ids.Any(id => members.Of(id).Contains(personId));
}
