using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The names and addresses of one cloud. Nothing a caller sends can change them.</summary>
internal sealed record ChannelEnvironment(
    string TokenIssuer,
    string MetadataUrl,
    string LoginUrl,
    string Audience,
    string CallerId,
    bool ValidateAuthority
)
{
    private static readonly ChannelEnvironment Public = new(
        AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToChannelFromBotLoginUrl,
        AuthenticationConstants.ToChannelFromBotOAuthScope,
        CallerIdConstants.PublicAzureChannel,
        ValidateAuthority: true
    );

    private static readonly ChannelEnvironment Government = new(
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        CallerIdConstants.USGovChannel,
        ValidateAuthority: true
    );

    /// <summary>The cloud that <c>ChannelService</c> names, with the settings that override single values of it.</summary>
    /// <exception cref="ArgumentException">A setting has a value that cannot be used.</exception>
    public static ChannelEnvironment From(IConfiguration configuration)
    {
        var cloud = configuration["ChannelService"] switch
        {
            null or "" => Public,
            GovernmentAuthenticationConstants.ChannelService => Government,
            _ => throw new ArgumentException(
                "The provided ChannelService value is not supported.",
                nameof(configuration)
            ),
        };

        string Setting(string key, string otherwise) =>
            configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : otherwise;

        return cloud with
        {
            TokenIssuer = Setting("ToBotFromChannelTokenIssuer", cloud.TokenIssuer),
            MetadataUrl = Setting("ToBotFromChannelOpenIdMetadataUrl", cloud.MetadataUrl),
            LoginUrl = Setting("ToChannelFromBotLoginUrl", cloud.LoginUrl),
            Audience = WithoutDefaultScope(Setting("ToChannelFromBotOAuthScope", cloud.Audience)),
            CallerId = Setting("CallerId", cloud.CallerId),
            ValidateAuthority = bool.Parse(Setting("ValidateAuthority", bool.TrueString)),
        };
    }

    private static string WithoutDefaultScope(string audience) =>
        audience.EndsWith("/.default", StringComparison.Ordinal) ? audience[..^"/.default".Length] : audience;
}
