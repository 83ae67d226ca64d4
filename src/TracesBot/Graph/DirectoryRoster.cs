using TracesBot.People;

namespace TracesBot.Graph;

/// <summary>Who of the directory's people belongs into the roster, and as what.</summary>
internal static class DirectoryRoster
{
    /// <param name="users">Everybody who is known, by id.</param>
    /// <param name="guests">Whether people of other organisations belong to it: where somebody has put them into the group.</param>
    public static IReadOnlyList<RosterFields> From(IReadOnlyDictionary<string, DirectoryUser> users, bool guests) =>
        [
            .. users
                .Values.Where(user => user.Enabled is 1 && (guests || user.Guest is 0))
                .OrderBy(user => user.Upn, StringComparer.Ordinal)
                .ThenBy(user => user.PersonId, StringComparer.Ordinal)
                .Select(user => new RosterFields(
                    user.PersonId,
                    user.Upn ?? "",
                    user.DisplayName ?? "",
                    user.Team ?? "",
                    ManagerOf(user, users) ?? "",
                    user.Language ?? "",
                    TimeZone: ""
                )),
        ];

    private static string? ManagerOf(DirectoryUser user, IReadOnlyDictionary<string, DirectoryUser> users) =>
        user.ManagerUpn ?? (user.ManagerId is { } id ? users.GetValueOrDefault(id)?.Upn : null);
}
