using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace TracesBot.Connector.Tests.Wire;

/// <summary>A key that the channel signs with, or that somebody else does.</summary>
internal sealed class SigningKey(string id, RSA rsa, params string[] endorsements)
{
    /// <summary>The channel's own key pair. Making one is slow, so all tests share it.</summary>
    public static readonly RSA Channels = RSA.Create(2048);

    /// <summary>Another key pair: the channel's next one, or a stranger's.</summary>
    public static readonly RSA Others = RSA.Create(2048);

    public string Id => id;

    public SecurityKey Security => new RsaSecurityKey(rsa) { KeyId = id };

    public object ToJwk()
    {
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = id,
            x5t = id,
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
            endorsements = endorsements.Length == 0 ? null : endorsements,
        };
    }
}
