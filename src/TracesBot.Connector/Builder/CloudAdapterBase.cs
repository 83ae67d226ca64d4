using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>The Bot Framework protocol, whatever the host: authenticates, runs turns, and sends through the connector.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    /// <summary>An adapter.</summary>
    /// <param name="botFrameworkAuthentication">Checks incoming and signs outgoing calls.</param>
    /// <param name="logger">Where to log; nowhere when left out.</param>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = default)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Checks incoming and signs outgoing calls.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    /// <summary>Where to log.</summary>
    protected ILogger Logger { get; }

    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            var activity = activities[index];
            activity.Id = null;
            responses[index] = await SendOneAsync(turnContext, activity, cancellationToken) ?? new ResourceResponse("");
        }

        return responses;
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    ) => ConversationsOf(turnContext).UpdateActivityAsync(activity, cancellationToken);

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ConversationsOf(turnContext)
            .DeleteActivityAsync(reference.Conversation?.Id!, reference.ActivityId!, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string? audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = CreateClaimsIdentity(botAppId);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        var client = await factory.CreateAsync(serviceUrl, audience, cancellationToken);
        var created = await client.Conversations.CreateConversationAsync(conversationParameters, cancellationToken);
        var activity = CreationOf(created, channelId, serviceUrl, conversationParameters);
        using var context = CreateTurnContext(activity, identity, audience, client, callback, factory);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        var result = new AuthenticateRequestResult
        {
            ClaimsIdentity = claimsIdentity,
            ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity),
        };
        return ProcessActivityAsync(result, activity, callback, cancellationToken);
    }

    /// <summary>Authenticates an incoming activity and runs its turn.</summary>
    /// <param name="authHeader">The request's <c>Authorization</c> header.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The HTTP answer, for an invoke or expected replies; otherwise null.</returns>
    /// <exception cref="UnauthorizedAccessException">The sender is not the channel.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        var result = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        return await ProcessActivityAsync(result, activity, callback, cancellationToken);
    }

    /// <summary>Runs the turn of an authenticated activity.</summary>
    /// <param name="authenticateRequestResult">Who sent it.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The HTTP answer, for an invoke or expected replies; otherwise null.</returns>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        var identity = authenticateRequestResult.ClaimsIdentity ?? new ClaimsIdentity();
        var audience = authenticateRequestResult.Audience;
        var factory =
            authenticateRequestResult.ConnectorFactory ?? BotFrameworkAuthentication.CreateConnectorFactory(identity);
        activity.CallerId = authenticateRequestResult.CallerId;
        var client = await factory.CreateAsync(activity.ServiceUrl!, audience, cancellationToken);
        using var context = CreateTurnContext(activity, identity, audience, client, callback, factory);
        await RunPipelineAsync(context, callback, cancellationToken);
        return ResultOf(context);
    }

    /// <summary>Runs a turn of the bot's own.</summary>
    /// <param name="claimsIdentity">The bot.</param>
    /// <param name="continuationActivity">The activity the turn starts with.</param>
    /// <param name="audience">The audience of the outgoing token; the channel's when null.</param>
    /// <param name="callback">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the turn is over.</returns>
    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string? audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        var client = await factory.CreateAsync(continuationActivity.ServiceUrl!, audience, cancellationToken);
        using var context = CreateTurnContext(
            continuationActivity,
            claimsIdentity,
            audience,
            client,
            callback,
            factory
        );
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <summary>The bot as a caller of the channel.</summary>
    /// <param name="botAppId">The bot's app id; empty only where authentication is off.</param>
    /// <returns>An identity with the claims <c>aud</c> and <c>appid</c>.</returns>
#pragma warning disable CA1822 // an instance method in Microsoft's SDK
    protected ClaimsIdentity CreateClaimsIdentity(string? botAppId) =>
        new([
            new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? ""),
            new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? ""),
        ]);
#pragma warning restore CA1822

    private static async Task<ResourceResponse?> SendOneAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                var milliseconds = ConnectorJson.Convert<int>(activity.Value);
                await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId is not Channels.Emulator:
                return null;
            default:
                var conversations = ConversationsOf(turnContext);
                return await (
                    string.IsNullOrWhiteSpace(activity.ReplyToId)
                        ? conversations.SendToConversationAsync(activity, cancellationToken)
                        : conversations.ReplyToActivityAsync(activity, cancellationToken)
                );
        }
    }

    private static IConversations ConversationsOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>()?.Conversations
            ?? throw new InvalidOperationException("The turn has no connector client; was it started by this adapter?");
    }

    private static Activity CreationOf(
        ConversationResourceResponse created,
        string channelId,
        string serviceUrl,
        ConversationParameters parameters
    ) =>
        new(ActivityTypes.Event)
        {
            Name = ActivityEventNames.CreateConversation,
            ChannelId = channelId,
            ServiceUrl = string.IsNullOrEmpty(created.ServiceUrl) ? serviceUrl : created.ServiceUrl,
            Id = created.ActivityId ?? Guid.NewGuid().ToString(),
            Conversation = new ConversationAccount(id: created.Id, tenantId: parameters.TenantId),
            ChannelData = parameters.ChannelData,
            Recipient = parameters.Bot,
        };

    private static InvokeResponse? ResultOf(TurnContext context)
    {
        if (context.Activity.DeliveryMode is DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse
            {
                Status = (int)HttpStatusCode.OK,
                Body = new ExpectedReplies(context.BufferedReplyActivities),
            };
        }

        if (context.Activity.Type is not ActivityTypes.Invoke)
        {
            return null;
        }

        return context.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    private TurnContext CreateTurnContext(
        Activity activity,
        ClaimsIdentity identity,
        string? audience,
        IConnectorClient client,
        BotCallbackHandler callback,
        ConnectorFactory factory
    )
    {
        var context = new TurnContext(this, activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        context.TurnState.Add(client);
        context.TurnState.Add(callback);
        context.TurnState.Add(factory);
        context.TurnState.Set(OAuthScopeKey, audience);
        return context;
    }
}
