namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The channel service's keys cannot be had now, so nobody can be let in; the request is answered with 503.</summary>
internal sealed class ChannelMetadataException()
    : Exception("The signing keys of the channel service are not available.");
