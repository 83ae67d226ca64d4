using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using TracesBot.Cards;
using TracesBot.Turns;
using TracesBot.Words;

namespace TracesBot;

/// <summary>Turns a reply into activities, a card update or the answer of a request. Nothing else sends in a turn.</summary>
internal static class ReplyWriter
{
    private const string ShownMessage = "application/vnd.microsoft.activity.message";

    public static async Task WriteAsync(
        ITurnContext context,
        RenderedReply reply,
        Phrases phrases,
        CancellationToken cancellationToken
    )
    {
        foreach (var message in reply.Messages)
        {
            await context.SendActivityAsync(Activity(message), cancellationToken);
        }

        switch (context.Activity)
        {
            case { Type: ActivityTypes.Invoke, Name: ActivityReader.CardActionInvoke }:
                await RespondAsync(context, CardResponse(reply, phrases), cancellationToken);
                break;
            case {
                Type: ActivityTypes.Invoke,
                Name: ActivityReader.FeedbackInvoke or ActivityReader.FileConsentInvoke
            }:
                await RespondAsync(context, new Dictionary<string, object?>(StringComparer.Ordinal), cancellationToken);
                break;
            default:
                await ShowAsync(context, reply, cancellationToken);
                break;
        }
    }

    public static Activity Activity(RenderedMessage message) =>
        message switch
        {
            { File: { } file } => new Activity { Type = ActivityTypes.Message, Attachments = [Attachment(file)] },
            { Card: null } => new Activity { Type = ActivityTypes.Message, Text = message.Text },
            _ => new Activity
            {
                Type = ActivityTypes.Message,
                Summary = message.Summary,
                Attachments = [new Attachment { ContentType = Card.ContentType, Content = message.Card }],
            },
        };

    private static Attachment Attachment(RenderedFile file) =>
        new()
        {
            ContentType = file.ContentType,
            Name = file.Name,
            ContentUrl = file.ContentUrl,
            Content = file.Content,
        };

    private static async Task ShowAsync(ITurnContext context, RenderedReply reply, CancellationToken cancellationToken)
    {
        if (reply.Replacement is { } card)
        {
            var activity = Activity(new RenderedMessage(Text: null, card, Summary: null));
            // A press that came as a message names the card it was pressed on; that card can be changed in place.
            if (context.Activity is { ReplyToId: { Length: > 0 } pressed, Text: null or "" })
            {
                activity.Id = pressed;
                await context.UpdateActivityAsync(activity, cancellationToken);
            }
            else
            {
                await context.SendActivityAsync(activity, cancellationToken);
            }
        }
        else if (reply is { Notice: { } notice, Messages.Count: 0 })
        {
            await context.SendActivityAsync(
                Activity(new RenderedMessage(notice, Card: null, Summary: null)),
                cancellationToken
            );
        }
    }

    private static AdaptiveCardInvokeResponse CardResponse(RenderedReply reply, Phrases phrases) =>
        reply.Replacement is { } card
            ? new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.OK,
                Type = Card.ContentType,
                Value = card,
            }
            : new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.OK,
                Type = ShownMessage,
                Value = reply.Notice ?? phrases.General.SeeBelow,
            };

    private static Task<ResourceResponse> RespondAsync(
        ITurnContext context,
        object body,
        CancellationToken cancellationToken
    ) =>
        context.SendActivityAsync(
            new Activity
            {
                Type = "invokeResponse",
                Value = new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = body },
            },
            cancellationToken
        );
}
