using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace TracesBot.Teams.Identity;

/// <summary>
/// Tokens put together by hand: a library that makes only good tokens cannot forge bad ones, and the product is
/// checked against the format rather than against the library that it uses itself.
/// </summary>
internal static class Jwt
{
    public static string Signed(JsonObject claims, SigningKey key) => Signed(claims, key.Id, "RS256", key.Sign);

    public static string Signed(JsonObject claims, string? keyId, string algorithm, Func<string, byte[]> sign)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT" };
        if (keyId is not null)
        {
            header["kid"] = keyId;
            header["x5t"] = keyId;
        }

        var content = $"{Encoded(header)}.{Encoded(claims)}";
        return $"{content}.{Base64Url.EncodeToString(sign(content))}";
    }

    private static string Encoded(JsonObject part) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
