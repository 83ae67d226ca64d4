using TracesBot.Answers.Questions;
using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Turns;
using TracesBot.Understanding;

namespace TracesBot.Answers;

/// <summary>Takes what people think of an answer: thumbs, and why one that went down did.</summary>
internal sealed class FeedbackHandler(KnowledgeBase knowledge, DeliveryStore deliveries, QuestionDesk desk)
    : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Input switch
        {
            Pressed { Press: RateAnswer { Helped: true } } => Notice(turn.Phrases.General.FeedbackThanks),
            // Teams itself thanks for its own thumb.
            Rated { Helped: true } => Reply.Nothing,
            Pressed { Press: RateAnswer press } => await AskWhyAsync(press.Topic, turn, cancellationToken),
            Pressed { Press: GiveReason press } => Reply.Replace(
                await TakeAsync(press.Topic, press.Reason, press.Comment, turn, cancellationToken)
            ),
            Rated rated => await TakeRatingAsync(rated, turn, cancellationToken),
            _ => await AskWhyAsync(turn.Person.PreviousTopic, turn, cancellationToken),
        };

    private async Task<Reply> TakeRatingAsync(Rated rated, Turn turn, CancellationToken cancellationToken)
    {
        var topic = rated.MessageId is { } message
            ? await deliveries.FindTopicAsync(turn.Person.Id, message, cancellationToken)
            : null;
        topic ??= turn.Person.PreviousTopic;

        return string.IsNullOrWhiteSpace(rated.Comment)
            ? await AskWhyAsync(topic, turn, cancellationToken)
            : Reply.Show(await TakeAsync(topic, reason: null, rated.Comment, turn, cancellationToken));
    }

    /// <summary>Keeps that the answer did not help, in case no reason comes.</summary>
    private async Task<Reply> AskWhyAsync(string? topic, Turn turn, CancellationToken cancellationToken)
    {
        await KeepAsync(topic, reason: null, comment: null, turn, cancellationToken);
        var asked = Reply.Show(FeedbackCards.AskWhy(topic ?? "", turn.Phrases));

        return turn.Input is Pressed ? asked with { Notice = turn.Phrases.Answers.WhyBelow } : asked;
    }

    private async Task<Card> TakeAsync(
        string? topic,
        string? reason,
        string? comment,
        Turn turn,
        CancellationToken cancellationToken
    )
    {
        var secret = comment is not null && SecretDetector.Contains(comment);
        await KeepAsync(topic, FeedbackReasons.Known(reason), secret ? null : comment, turn, cancellationToken);
        var warning = secret ? turn.Phrases.Answers.CommentNotKept : null;

        return FeedbackCards.Thanks(topic is { Length: > 0 } ? topic : null, warning, turn.Phrases);
    }

    private Task KeepAsync(
        string? topic,
        string? reason,
        string? comment,
        Turn turn,
        CancellationToken cancellationToken
    ) =>
        topic is { Length: > 0 } && knowledge.Find(topic) is { } known
            ? desk.KeepComplaintAsync(known, reason, comment, turn, cancellationToken)
            : Task.CompletedTask;

    private static Reply Notice(string text) => new() { Notice = text };
}
