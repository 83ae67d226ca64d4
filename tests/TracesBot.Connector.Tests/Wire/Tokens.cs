using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TracesBot.Connector.Tests.Wire;

/// <summary>Tokens as the channel service makes them, and as others would.</summary>
internal static class Tokens
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";

    public const string Issuer = "https://api.botframework.com";

    /// <summary>A token that is right in everything but what the caller changes.</summary>
    public static string Create(Channel channel, DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AppId,
            NotBefore = now.UtcDateTime.AddMinutes(-1),
            IssuedAt = now.UtcDateTime.AddMinutes(-1),
            Expires = now.UtcDateTime.AddMinutes(30),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = channel.ServiceUrl },
            SigningCredentials = Sign(channel.Keys[0]),
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public static SigningCredentials Sign(SigningKey key, string algorithm = SecurityAlgorithms.RsaSha256) =>
        new(key.Security, algorithm)
        {
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
        };
}
