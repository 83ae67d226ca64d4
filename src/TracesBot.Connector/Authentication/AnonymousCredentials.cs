using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>No proof at all, where authentication is off.</summary>
internal sealed class AnonymousCredentials : ServiceClientCredentials
{
    public static readonly AnonymousCredentials Instance = new();
}
