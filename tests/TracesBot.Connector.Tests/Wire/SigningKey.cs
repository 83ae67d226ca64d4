using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace TracesBot.Connector.Tests.Wire;

/// <summary>A key that the channel signs with, or that somebody else does.</summary>
internal sealed class SigningKey(string id, params string[] endorsements)
{
    private readonly RSA _rsa = RSA.Create(2048);

    public string Id => id;

    public SecurityKey Security => new RsaSecurityKey(_rsa) { KeyId = id };

    public object ToJwk()
    {
        var parameters = _rsa.ExportParameters(includePrivateParameters: false);
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
