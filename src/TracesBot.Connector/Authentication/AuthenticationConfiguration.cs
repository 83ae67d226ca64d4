namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is asked of an incoming token beyond the protocol.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the signing key must have besides the channel's.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>A last check of the claims; throws <see cref="UnauthorizedAccessException"/> to refuse.</summary>
    public virtual ClaimsValidator? ClaimsValidator { get; set; }
}
