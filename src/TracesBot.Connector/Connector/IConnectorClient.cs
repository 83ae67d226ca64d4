namespace Microsoft.Bot.Connector;

/// <summary>The Bot Connector REST service at one service URL.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The service URL.</summary>
    Uri BaseUri { get; }

    /// <summary>Calls about conversations.</summary>
    IConversations Conversations { get; }
}
