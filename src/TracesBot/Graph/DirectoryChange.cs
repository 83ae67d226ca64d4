using System.Text.Json;

namespace TracesBot.Graph;

/// <summary>
/// What Graph tells of one user. It may tell everything or only what has changed: what is not told is as it was, what is
/// told to be null is gone.
/// </summary>
internal static class DirectoryChange
{
    private const string Removed = "@removed";
    private const string Manager = "manager@delta";

    /// <summary>The properties to ask for.</summary>
    public static string Properties(TeamSource team) =>
        $"id,userPrincipalName,displayName,{NameOf(team)},preferredLanguage,accountEnabled,userType";

    public static string? IdOf(JsonElement change) => GraphClient.Text(change, "id")?.ToLowerInvariant();

    public static bool IsRemoval(JsonElement change) => change.TryGetProperty(Removed, out _);

    public static DirectoryUser Apply(DirectoryUser known, JsonElement change, TeamSource team) =>
        known with
        {
            Upn = Told(change, "userPrincipalName", known.Upn),
            DisplayName = Told(change, "displayName", known.DisplayName),
            Team = Told(change, NameOf(team), known.Team),
            Language = change.TryGetProperty("preferredLanguage", out _)
                ? DirectoryUser.LanguageOf(GraphClient.Text(change, "preferredLanguage"))
                : known.Language,
            Enabled = change.TryGetProperty("accountEnabled", out var enabled)
                ? Flag(enabled.ValueKind is JsonValueKind.True)
                : known.Enabled,
            Guest = change.TryGetProperty("userType", out _)
                ? Flag(GraphClient.Text(change, "userType") is "Guest")
                : known.Guest,
            ManagerId = change.TryGetProperty(Manager, out var managers) ? ManagerOf(managers) : known.ManagerId,
        };

    private static string NameOf(TeamSource team) =>
        team switch
        {
            TeamSource.CompanyName => "companyName",
            TeamSource.OfficeLocation => "officeLocation",
            _ => "department",
        };

    private static string? Told(JsonElement change, string name, string? known) =>
        change.TryGetProperty(name, out _) ? GraphClient.Text(change, name)?.Trim() : known;

    private static long Flag(bool value) => value ? 1 : 0;

    // Of a change Graph tells both ends: the manager who was, marked as removed, and the one who is.
    private static string? ManagerOf(JsonElement managers) =>
        managers.ValueKind is JsonValueKind.Array
            ? managers.EnumerateArray().Where(manager => !IsRemoval(manager)).Select(IdOf).LastOrDefault()
            : null;
}
