using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TracesBot.Teams;

/// <summary>Somebody with a Teams client. The same user principal name always gives the same ids.</summary>
public sealed record TeamsPerson(string Id, string AadObjectId, string Name, string Upn, string ConversationId)
{
    public string Locale { get; init; } = "sv-SE";

    public string TimeZone { get; init; } = "Europe/Stockholm";

    public string Country { get; init; } = "SE";

    public string Platform { get; init; } = "Windows";

    public string Email { get; init; } = Upn;

    public string? GivenName { get; init; } = Name.Split(' ')[0];

    public string? Surname { get; init; } = Name.Contains(' ', StringComparison.Ordinal) ? Name.Split(' ')[^1] : null;

    public static TeamsPerson Named(string name, string? upn = null)
    {
        var address = upn ?? $"{Ascii(name)}@example.se";
        return new TeamsPerson(
            $"29:1{Derived("user", address, 48)}",
            new Guid(Digest("aad", address).AsSpan(0, 16)).ToString(),
            name,
            address,
            $"a:1{Derived("chat", address, 64)}"
        );
    }

    internal JsonObject Account() =>
        new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["aadObjectId"] = AadObjectId,
        };

    internal JsonObject Member(string tenantId, bool listed)
    {
        var member = new JsonObject
        {
            ["id"] = Id,
            ["name"] = Name,
            // The unpaged list names the same value otherwise than the other two do.
            [listed ? "objectId" : "aadObjectId"] = AadObjectId,
            ["email"] = Email,
            ["userPrincipalName"] = Upn,
            ["tenantId"] = tenantId,
            ["userRole"] = "user",
        };
        if (GivenName is not null)
        {
            member["givenName"] = GivenName;
        }

        if (Surname is not null)
        {
            member["surname"] = Surname;
        }

        return member;
    }

    private static string Derived(string purpose, string address, int length)
    {
        var text = Convert.ToBase64String([.. Digest(purpose, address), .. Digest(purpose + "2", address)]);
        return text.Replace('+', '-').Replace('/', '_')[..length];
    }

    private static byte[] Digest(string purpose, string address) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}:{address}"));

    private static string Ascii(string name)
    {
        var letters = name.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(char.IsAscii);
        return new string([.. letters]).Replace(' ', '.');
    }
}
