using System.Net.Http.Headers;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;
using TracesBot.Cards;
using TracesBot.Door;
using TracesBot.Turns;

namespace TracesBot.Proactive;

/// <summary>Hands one message to Teams, and tells what Teams made of it. The only sender outside a turn.</summary>
internal sealed class ProactiveSender(CloudAdapter adapter, DoorPolicy door, IConfiguration configuration)
{
    private readonly string _appId = configuration["MicrosoftAppId"] ?? "";

    public async Task<SendOutcome> SendAsync(string reference, Card card, CancellationToken cancellationToken)
    {
        var conversation = ReferenceJson.Read(reference);
        if (!Uri.TryCreate(conversation.ServiceUrl, UriKind.Absolute, out var service) || !door.AllowsService(service))
        {
            return new SendOutcome.Refused("foreign-service");
        }

        try
        {
            return new SendOutcome.Accepted(await PostAsync(conversation, card, cancellationToken));
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

    private async Task<string?> PostAsync(
        ConversationReference conversation,
        Card card,
        CancellationToken cancellationToken
    )
    {
        string? id = null;
        await adapter.ContinueConversationAsync(
            _appId,
            conversation,
            async (context, token) =>
            {
                var activity = ReplyWriter.Activity(new RenderedMessage(Text: null, card.Tree(), card.Summary));
                activity.TeamsNotifyUser();
                id = (await context.SendActivityAsync(activity, token))?.Id;
            },
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
