using System.Text.Json.Serialization;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The OpenID metadata of the channel service; only the address of the keys matters.</summary>
internal sealed record ChannelMetadataDocument([property: JsonPropertyName("jwks_uri")] string? JwksUri);
