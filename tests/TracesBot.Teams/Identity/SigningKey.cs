using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TracesBot.Teams.Identity;

/// <summary>An RSA key with the id under which it is published.</summary>
internal sealed class SigningKey
{
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly RSAParameters _public;

    public SigningKey()
    {
        _public = _rsa.ExportParameters(includePrivateParameters: false);
        Id = Base64Url.EncodeToString(SHA256.HashData(_public.Modulus!).AsSpan(0, 20));
    }

    public string Id { get; }

    public byte[] PublicKey => _rsa.ExportSubjectPublicKeyInfo();

    public byte[] Sign(string content)
    {
        // One RSA object must not sign on two threads at once.
        lock (_rsa)
        {
            return _rsa.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    public JsonObject Published(params IReadOnlyList<string> endorsements)
    {
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["x5t"] = Id,
            ["n"] = Base64Url.EncodeToString(_public.Modulus),
            ["e"] = Base64Url.EncodeToString(_public.Exponent),
        };
        if (endorsements.Count > 0)
        {
            key["endorsements"] = new JsonArray([.. endorsements.Select(name => (JsonNode?)name)]);
        }

        return key;
    }
}
