using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

#pragma warning disable CA1725 // Microsoft's SDK names the app id differently here than in the base class

/// <content>The ways to start a turn of the bot's own; all lead to one.</content>
public abstract partial class CloudAdapterBase
{
    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botAppId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) =>
        ContinueConversationAsync(
            CreateClaimsIdentity(botAppId),
            reference,
            audience: null,
            callback,
            cancellationToken
        );

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => ContinueConversationAsync(claimsIdentity, reference, audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string? audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(reference);
        var activity = reference.GetContinuationActivity();
        return ProcessProactiveAsync(claimsIdentity, activity, audience, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        string botAppId,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) =>
        ProcessProactiveAsync(
            CreateClaimsIdentity(botAppId),
            continuationActivity,
            audience: null,
            callback,
            cancellationToken
        );

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => ProcessProactiveAsync(claimsIdentity, continuationActivity, audience: null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string? audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
}
