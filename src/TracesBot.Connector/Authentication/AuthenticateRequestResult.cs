using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent an activity, and how to answer.</summary>
public class AuthenticateRequestResult
{
    /// <summary>The audience of outgoing tokens.</summary>
    public string? Audience { get; set; }

    /// <summary>Who sent it; of authentication type <c>anonymous</c> where authentication is off.</summary>
    public ClaimsIdentity? ClaimsIdentity { get; set; }

    /// <summary>The value for <see cref="Schema.Activity.CallerId"/>.</summary>
    public string? CallerId { get; set; }

    /// <summary>Makes the client to answer with.</summary>
    public ConnectorFactory? ConnectorFactory { get; set; }
}
