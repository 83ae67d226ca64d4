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

    public static async Task<WrittenReply> WriteAsync(
        ITurnContext context,
        RenderedReply reply,
        Phrases phrases,
        CancellationToken cancellationToken
    )
    {
        var answers = new List<ShownAnswer>();
        string? first = null;
        foreach (var message in reply.Messages)
        {
            var sent = await context.SendActivityAsync(Activity(message), cancellationToken);
            first ??= sent?.Id;
            if (message.Topic is { } topic && sent?.Id is { Length: > 0 } id)
            {
                answers.Add(new ShownAnswer(id, topic));
            }
        }

        switch (context.Activity)
        {
            case { Type: ActivityTypes.Invoke, Name: ActivityReader.CardActionInvoke }:
                await RespondAsync(context, CardResponse(reply, phrases), cancellationToken);
                first = reply.Replacement is null ? first : context.Activity.ReplyToId;
                break;
            case { Type: ActivityTypes.Invoke, Name: ActivityReader.FeedbackInvoke }:
            case { Type: ActivityTypes.Invoke, Name: ActivityReader.FileConsentInvoke }:
                await RespondAsync(context, new Dictionary<string, object?>(StringComparer.Ordinal), cancellationToken);
                break;
            default:
                first = await ShowAsync(context, reply, cancellationToken) ?? first;
                break;
        }

        return new WrittenReply(first, answers);
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
                ChannelData = message.Topic is null ? null : Thumbs(),
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

    // Asks Teams to put its own thumbs under the message.
    private static Dictionary<string, object?> Thumbs() =>
        new(StringComparer.Ordinal)
        {
            ["feedbackLoop"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["type"] = "default" },
        };

    /// <returns>The message that shows it; null when it is no message.</returns>
    private static async Task<string?> ShowAsync(
        ITurnContext context,
        RenderedReply reply,
        CancellationToken cancellationToken
    )
    {
        if (reply.Replacement is { } card)
        {
            var activity = Activity(new RenderedMessage(Text: null, card, Summary: null));
            // A press that came as a message names the card it was pressed on; that card can be changed in place.
            if (context.Activity is { ReplyToId: { Length: > 0 } pressed, Text: null or "" })
            {
                activity.Id = pressed;
                await context.UpdateActivityAsync(activity, cancellationToken);

                return pressed;
            }

            return (await context.SendActivityAsync(activity, cancellationToken))?.Id;
        }

        if (reply is { Notice: { } notice, Messages.Count: 0 })
        {
            await context.SendActivityAsync(
                Activity(new RenderedMessage(notice, Card: null, Summary: null)),
                cancellationToken
            );
        }

        return null;
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

/// <summary>A reply that has been sent.</summary>
/// <param name="MessageId">The first message that shows it, by the id that the channel gave it.</param>
/// <param name="Answers">The messages that answered something.</param>
internal sealed record WrittenReply(string? MessageId, IReadOnlyList<ShownAnswer> Answers);
