using System.Net.Http.Headers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;
using TracesBot.Cards;
using TracesBot.Door;
using TracesBot.Turns;

namespace TracesBot.Proactive;

/// <summary>Hands messages to Teams, and tells what Teams made of them. The only sender outside a turn.</summary>
internal sealed class ProactiveSender(CloudAdapter adapter, DoorPolicy door, IConfiguration configuration)
{
    /// <summary>A service that hangs must not hold the others up; Teams answers within a few seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _appId = configuration["MicrosoftAppId"] ?? "";

    /// <summary>Sends a new message.</summary>
    public Task<SendOutcome> SendAsync(
        SendPlace place,
        string reference,
        Card card,
        CancellationToken cancellationToken
    ) =>
        TryAsync(
            place,
            reference,
            (conversation, token) =>
                ContinueAsync(
                    conversation,
                    async (context, turnToken) =>
                    {
                        var activity = ReplyWriter.Activity(new RenderedMessage(Text: null, card.Tree(), card.Summary));
                        activity.TeamsNotifyUser();

                        return (await context.SendActivityAsync(activity, turnToken))?.Id;
                    },
                    token
                ),
            cancellationToken
        );

    /// <summary>Puts another card in the place of one that was sent.</summary>
    public Task<SendOutcome> UpdateAsync(
        SendPlace place,
        string reference,
        string activityId,
        Card card,
        CancellationToken cancellationToken
    ) =>
        TryAsync(
            place,
            reference,
            (conversation, token) =>
                ContinueAsync(
                    conversation,
                    async (context, turnToken) =>
                    {
                        var activity = ReplyWriter.Activity(new RenderedMessage(Text: null, card.Tree(), card.Summary));
                        activity.Id = activityId;

                        return (await context.UpdateActivityAsync(activity, turnToken))?.Id;
                    },
                    token
                ),
            cancellationToken
        );

    /// <summary>
    /// Creates the chat with a person anew; Teams gives the one there is, when there is one.
    /// </summary>
    /// <returns>The outcome; when it is accepted, with the new reference.</returns>
    public async Task<(SendOutcome Outcome, string? Reference)> RecreateAsync(
        SendPlace place,
        string reference,
        CancellationToken cancellationToken
    )
    {
        string? created = null;
        var outcome = await TryAsync(
            place,
            reference,
            async (conversation, token) =>
            {
                var parameters = new ConversationParameters
                {
                    IsGroup = false,
                    Bot = conversation.Bot,
                    Members = [conversation.User!],
                    TenantId = conversation.Conversation?.TenantId,
                };
                await adapter.CreateConversationAsync(
                    _appId,
                    conversation.ChannelId!,
                    conversation.ServiceUrl!,
                    audience: null,
                    parameters,
                    (context, _) =>
                    {
                        conversation.Conversation!.Id = context.Activity.Conversation?.Id;
                        created = ReferenceJson.Write(conversation);

                        return Task.CompletedTask;
                    },
                    token
                );

                return null;
            },
            cancellationToken
        );

        return (outcome, created);
    }

    private async Task<SendOutcome> TryAsync(
        SendPlace place,
        string reference,
        Func<ConversationReference, CancellationToken, Task<string?>> send,
        CancellationToken cancellationToken
    )
    {
        var conversation = ReferenceJson.Read(reference);
        if (!Uri.TryCreate(conversation.ServiceUrl, UriKind.Absolute, out var service) || !door.AllowsService(service))
        {
            return new SendOutcome.Refused("foreign-service");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        SendMeter.SendIn(place);
        try
        {
            return new SendOutcome.Accepted(await send(conversation, patience.Token));
        }
        catch (ThrottledException exception)
        {
            return new SendOutcome.Later(exception.After);
        }
        catch (ErrorResponseException exception) when (exception.Response is { } response)
        {
            return SendOutcome.Of((int)response.StatusCode, response.Content, RetryAfter(response.Headers));
        }
        catch (HttpRequestException exception)
        {
            return NeverLeft(exception) ? new SendOutcome.Unsent() : new SendOutcome.Uncertain("connection-lost");
        }
        catch (MsalServiceException exception) when (exception.StatusCode is 400 or 401)
        {
            return new SendOutcome.NotAdmitted("no-token");
        }
        catch (MsalException)
        {
            // Without a token nothing was sent.
            return new SendOutcome.Unsent();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Uncertain("time-out");
        }
    }

    private async Task<string?> ContinueAsync(
        ConversationReference conversation,
        Func<ITurnContext, CancellationToken, Task<string?>> send,
        CancellationToken cancellationToken
    )
    {
        string? id = null;
        await adapter.ContinueConversationAsync(
            _appId,
            conversation,
            async (context, token) => id = await send(context, token),
            cancellationToken
        );

        return id;
    }

    private static bool NeverLeft(HttpRequestException exception) =>
        exception.HttpRequestError
            is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError;

    private static TimeSpan? RetryAfter(IDictionary<string, IEnumerable<string>> headers) =>
        headers.TryGetValue("Retry-After", out var values)
        && RetryConditionHeaderValue.TryParse(values.FirstOrDefault(), out var header)
            ? header.Delta ?? (header.Date - TimeProvider.System.GetUtcNow())
            : null;
}
