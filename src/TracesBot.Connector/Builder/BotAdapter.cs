using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Stands between a bot and its channels: starts turns and sends what they say.</summary>
public abstract class BotAdapter
{
    /// <summary>The name under which a turn's state keeps the answer to an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>The name under which a turn's state keeps who called, an <see cref="System.Security.Principal.IIdentity"/>.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>The name under which a turn's state keeps the audience of outgoing tokens.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>What is done when a turn throws. Without it the exception goes to the caller.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>What runs around every turn.</summary>
    protected MiddlewareSet MiddlewareSet { get; } = [];

    /// <summary>Adds middleware.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This adapter.</returns>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities, one after the other.</summary>
    /// <param name="turnContext">The turn that sends.</param>
    /// <param name="activities">The activities, addressed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ids of the sent activities, in order.</returns>
    /// <exception cref="ErrorResponseException">The channel refused one.</exception>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    );

    /// <summary>Replaces an activity that was sent before.</summary>
    /// <param name="turnContext">The turn that sends.</param>
    /// <param name="activity">The new activity with the old one's id, addressed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    );

    /// <summary>Removes an activity.</summary>
    /// <param name="turnContext">The turn that removes.</param>
    /// <param name="reference">The conversation and the activity's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when it is removed.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken
    );

    /// <summary>Runs a turn of the bot's own in a conversation that exists.</summary>
    /// <param name="botId">The bot's app id.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the turn is over.</returns>
    public virtual Task ContinueConversationAsync(
        string botId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("This adapter does not continue conversations.");

    /// <summary>Runs a turn of the bot's own in a conversation that exists.</summary>
    /// <param name="claimsIdentity">The bot, by its app id as the <c>aud</c> claim.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the turn is over.</returns>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("This adapter does not continue conversations.");

    /// <summary>Runs a turn of the bot's own in a conversation that exists.</summary>
    /// <param name="claimsIdentity">The bot, by its app id as the <c>aud</c> claim.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="audience">The audience of the outgoing token; the channel's when null.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the turn is over.</returns>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string? audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("This adapter does not continue conversations.");

    /// <summary>Runs a turn of the bot's own in a conversation that exists.</summary>
    /// <param name="botId">The bot's app id.</param>
    /// <param name="continuationActivity">The activity the turn starts with.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the turn is over.</returns>
    public virtual Task ContinueConversationAsync(
        string botId,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("This adapter does not continue conversations.");

    /// <summary>Runs a turn of the bot's own in a conversation that exists.</summary>
    /// <param name="claimsIdentity">The bot, by its app id as the <c>aud</c> claim.</param>
    /// <param name="continuationActivity">The activity the turn starts with.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the turn is over.</returns>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("This adapter does not continue conversations.");

    /// <summary>Runs a turn of the bot's own in a conversation that exists.</summary>
    /// <param name="claimsIdentity">The bot, by its app id as the <c>aud</c> claim.</param>
    /// <param name="continuationActivity">The activity the turn starts with.</param>
    /// <param name="audience">The audience of the outgoing token; the channel's when null.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the turn is over.</returns>
    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string? audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("This adapter does not continue conversations.");

    /// <summary>Creates a conversation and runs a turn in it.</summary>
    /// <param name="botAppId">The bot's app id.</param>
    /// <param name="channelId">The channel, for example <c>msteams</c>.</param>
    /// <param name="serviceUrl">The channel's base address.</param>
    /// <param name="audience">The audience of the outgoing token; the channel's when null.</param>
    /// <param name="conversationParameters">What the conversation is to be.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the turn is over.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("This adapter does not create conversations.");

    /// <summary>Runs a turn for an activity whose sender is known.</summary>
    /// <param name="claimsIdentity">Who sent it.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer to an invoke, or null.</returns>
    public virtual Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("This adapter does not run turns for an identity.");

    /// <summary>Runs the middleware and the bot, and <see cref="OnTurnError"/> when they throw.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot; may be null.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the turn is over.</returns>
    /// <remarks>The thread's culture is left alone: a turn carries its language in the activity.</remarks>
    protected async Task RunPipelineAsync(
        ITurnContext turnContext,
        BotCallbackHandler? callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception);
        }
    }
}
