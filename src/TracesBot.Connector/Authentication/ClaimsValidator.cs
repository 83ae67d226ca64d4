using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A last check of the claims of a token that is valid in every other respect.</summary>
public abstract class ClaimsValidator
{
    /// <summary>Checks the claims.</summary>
    /// <param name="claims">The claims.</param>
    /// <returns>A task that ends when they are accepted.</returns>
    /// <exception cref="UnauthorizedAccessException">They are refused.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
