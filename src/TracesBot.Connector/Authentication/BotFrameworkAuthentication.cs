using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks who sends activities, and makes clients that answer in the bot's name.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Checks who sent an activity.</summary>
    /// <param name="activity">The activity; its channel and service URL must agree with the token.</param>
    /// <param name="authHeader">The request's <c>Authorization</c> header.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Who sent it.</returns>
    /// <exception cref="UnauthorizedAccessException">The sender is not the channel.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string? authHeader,
        CancellationToken cancellationToken
    );

    /// <summary>Makes clients for an identity.</summary>
    /// <param name="claimsIdentity">The bot, by its app id as the <c>aud</c> or <c>appid</c> claim.</param>
    /// <returns>The maker of clients.</returns>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>The audience of outgoing tokens.</summary>
    /// <returns>The audience, for the public cloud <c>https://api.botframework.com</c>.</returns>
    public virtual string GetOriginatingAudience() => throw new NotSupportedException();
}
