using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TracesBot.Teams.Identity;

/// <summary>The identity with which Teams calls the bot: keys, their publication, tokens.</summary>
internal sealed class ChannelIdentity
{
    // Making a key takes a noticeable part of a second, so the first ones are made once for all instances.
    private static readonly Lazy<SigningKey> First = new(() => new SigningKey());
    private static readonly Lazy<SigningKey> ForOthers = new(() => new SigningKey());
    private static readonly Lazy<SigningKey> Unendorsed = new(() => new SigningKey());
    private static readonly Lazy<SigningKey> Unpublished = new(() => new SigningKey());

    private volatile SigningKey[] _keys = [First.Value];

    private SigningKey Current => _keys[^1];

    public void RollKey() => _keys = [.. _keys, new SigningKey()];

    public JsonObject PublishedKeys()
    {
        JsonObject[] keys =
        [
            .. _keys.Select(key => key.Published("msteams", "emulator", "webchat")),
            ForOthers.Value.Published("skype", "telegram"),
            Unendorsed.Value.Published(),
        ];
        return new JsonObject { ["keys"] = new JsonArray([.. keys]) };
    }

    public string Sign(ChannelToken token)
    {
        var claims = Claims(token);
        return token.Signer switch
        {
            TokenSigner.Channel => Jwt.Signed(claims, Current),
            TokenSigner.EndorsedForOthers => Jwt.Signed(claims, ForOthers.Value),
            TokenSigner.NotEndorsed => Jwt.Signed(claims, Unendorsed.Value),
            TokenSigner.Stranger => Jwt.Signed(claims, Unpublished.Value),
            TokenSigner.Impostor => Jwt.Signed(claims, Current.Id, "RS256", Unpublished.Value.Sign),
            TokenSigner.Nobody => Jwt.Signed(claims, keyId: null, "none", _ => []),
            TokenSigner.PublicKeyAsSecret => Jwt.Signed(claims, Current.Id, "HS256", SignWithPublicKey),
            _ => throw new ArgumentOutOfRangeException(nameof(token), token.Signer, "Not a signer."),
        };
    }

    private byte[] SignWithPublicKey(string content) =>
        HMACSHA256.HashData(Current.PublicKey, Encoding.ASCII.GetBytes(content));

    private static JsonObject Claims(ChannelToken token)
    {
        var claims = new JsonObject
        {
            ["nbf"] = token.NotBefore.ToUnixTimeSeconds(),
            ["exp"] = token.Expires.ToUnixTimeSeconds(),
            ["iss"] = token.Issuer,
        };
        if (token.Audience is not null)
        {
            claims["aud"] = token.Audience;
        }

        if (token.ServiceUrl is not null)
        {
            claims["serviceurl"] = token.ServiceUrl;
        }

        return claims;
    }
}
