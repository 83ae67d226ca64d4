using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The channel service's JSON Web Key Set, RFC 7517, with the Bot Framework's <c>endorsements</c> on each key.</summary>
internal sealed record ChannelKeysDocument(IReadOnlyList<ChannelKeysDocument.Entry>? Keys)
{
    /// <summary>The RSA keys that have an id and endorsements; the others prove nothing here.</summary>
    public FrozenDictionary<string, ChannelKey> Usable()
    {
        var keys = new Dictionary<string, ChannelKey>(StringComparer.Ordinal);
        foreach (var entry in Keys ?? [])
        {
            if (entry is { Kty: "RSA", Kid: { Length: > 0 } id, N: not null, E: not null, Endorsements.Count: > 0 })
            {
                keys[id] = entry.ToKey(id);
            }
        }

        return keys.ToFrozenDictionary(StringComparer.Ordinal);
    }

    internal sealed record Entry(string? Kty, string? Kid, string? N, string? E, IReadOnlyList<string>? Endorsements)
    {
        /// <exception cref="FormatException">The modulus or the exponent is not base64url.</exception>
        public ChannelKey ToKey(string id)
        {
            var parameters = new RSAParameters
            {
                Modulus = Base64UrlEncoder.DecodeBytes(N),
                Exponent = Base64UrlEncoder.DecodeBytes(E),
            };
            return new ChannelKey(
                new RsaSecurityKey(parameters) { KeyId = id },
                Endorsements!.ToFrozenSet(StringComparer.Ordinal)
            );
        }
    }
}
