using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A member of a Teams conversation. See "Get a single member" in the Teams bot documentation.</summary>
public class TeamsChannelAccount : ChannelAccount, IJsonOnDeserialized
{
    /// <summary>One with nothing set.</summary>
    [JsonConstructor]
    public TeamsChannelAccount() { }

    /// <summary>One with the given members.</summary>
    /// <param name="id">See <see cref="ChannelAccount.Id"/>.</param>
    /// <param name="name">See <see cref="ChannelAccount.Name"/>.</param>
    /// <param name="givenName">See <see cref="GivenName"/>.</param>
    /// <param name="surname">See <see cref="Surname"/>.</param>
    /// <param name="email">See <see cref="Email"/>.</param>
    /// <param name="userPrincipalName">See <see cref="UserPrincipalName"/>.</param>
    /// <param name="tenantId">See <see cref="TenantId"/>.</param>
    /// <param name="userRole">See <see cref="UserRole"/>.</param>
    public TeamsChannelAccount(
        string? id = default,
        string? name = default,
        string? givenName = default,
        string? surname = default,
        string? email = default,
        string? userPrincipalName = default,
        string? tenantId = default,
        string? userRole = default
    )
        : base(id, name)
    {
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

    /// <summary>The first name.</summary>
    public string? GivenName { get; set; }

    /// <summary>The family name.</summary>
    public string? Surname { get; set; }

    /// <summary>The e-mail address; not always the same as <see cref="UserPrincipalName"/>.</summary>
    public string? Email { get; set; }

    /// <summary>The name the person signs in with.</summary>
    public string? UserPrincipalName { get; set; }

    /// <summary>The role in the tenant: <c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; set; }

    /// <summary>The tenant in Microsoft Entra ID.</summary>
    public string? TenantId { get; set; }

    /// <summary>Takes the object id from <c>objectId</c>, which the list of members uses for it.</summary>
    void IJsonOnDeserialized.OnDeserialized()
    {
        if (
            AadObjectId is null
            && Extension?.TryGetValue("objectId", out var value) is true
            && value is JsonElement { ValueKind: JsonValueKind.String } id
        )
        {
            AadObjectId = id.GetString();
        }
    }
}
