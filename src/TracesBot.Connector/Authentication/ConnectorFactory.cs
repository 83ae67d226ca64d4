namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that call the channel in the bot's name.</summary>
public abstract class ConnectorFactory
{
    /// <summary>A client for one service URL.</summary>
    /// <param name="serviceUrl">The service URL, with or without a trailing slash.</param>
    /// <param name="audience">The audience of the token; the channel's when null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The client; it is shared, and disposing it does nothing.</returns>
    /// <exception cref="ArgumentException">The service URL is not an absolute http or https address.</exception>
    public abstract Task<IConnectorClient> CreateAsync(
        string serviceUrl,
        string? audience,
        CancellationToken cancellationToken
    );
}
