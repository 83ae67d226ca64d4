using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A signing key of the channel service and the channels it may speak for.</summary>
internal sealed record ChannelKey(RsaSecurityKey Key, IReadOnlySet<string> Endorsements);
