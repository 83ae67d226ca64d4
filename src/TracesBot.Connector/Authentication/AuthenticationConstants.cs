namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of Bot Framework authentication in the public cloud. See "Authentication with the Bot Connector API".</summary>
public static class AuthenticationConstants
{
    /// <summary>The token service, for a multi-tenant bot.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    /// <summary>The token service of a tenant.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>The audience of outgoing tokens.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>The issuer of incoming tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the keys of incoming tokens are described.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl =
        "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The tenant of multi-tenant bots.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>Who issued the token.</summary>
    public const string IssuerClaim = "iss";

    /// <summary>Whom the token is for: the app id.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>Which app the token was issued to.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The version of the token.</summary>
    public const string VersionClaim = "ver";

    /// <summary>The service URL the token is good for.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>Which key signed the token.</summary>
    public const string KeyIdHeader = "kid";

    /// <summary>The authentication type of a caller where authentication is off.</summary>
    public const string AnonymousAuthType = "anonymous";
}
