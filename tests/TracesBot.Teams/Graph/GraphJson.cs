using System.Text.Json.Nodes;

namespace TracesBot.Teams.Graph;

/// <summary>Users and errors as Graph writes them.</summary>
internal static class GraphJson
{
    public static JsonObject User(GraphUser user, IReadOnlyCollection<string> select)
    {
        var all = new Dictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            ["id"] = user.Id,
            ["userPrincipalName"] = user.Upn,
            ["displayName"] = user.Name,
            ["department"] = user.Department,
            ["companyName"] = user.CompanyName,
            ["preferredLanguage"] = user.Language,
            ["accountEnabled"] = user.Enabled,
            ["userType"] = user.Guest ? "Guest" : "Member",
        };
        return new JsonObject(all.Where(member => select.Contains(member.Key, StringComparer.Ordinal)));
    }

    public static JsonObject Error(string code, string message) =>
        new()
        {
            ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
        };
}
