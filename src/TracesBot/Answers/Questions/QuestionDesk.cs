using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Storage;
using TracesBot.Turns;
using TracesBot.Understanding;
using TracesBot.Words;

namespace TracesBot.Answers.Questions;

/// <summary>Where questions go that the texts do not answer, and where the answers to them come from.</summary>
internal sealed class QuestionDesk(QuestionStore store, RosterNames names, Session session)
{
    public async Task<string> RedactAsync(string text, Turn turn, CancellationToken cancellationToken) =>
        Redactor.Redact(text, await names.ReadAsync(session, cancellationToken), turn.Phrases.Language);

    /// <summary>What an expert has answered to the same question; null when nobody has.</summary>
    public async Task<KeptQuestion?> FindAnswerAsync(string text, Turn turn, CancellationToken cancellationToken)
    {
        var key = QuestionKey.Of(await RedactAsync(text, turn, cancellationToken));
        if (
            key.Length is 0
            || await store.FindAsync(key, cancellationToken) is not { State: QuestionStates.Answered } question
        )
        {
            return null;
        }

        await store.MarkSeenAsync(question.Id, turn.Person.Id, turn.Now, cancellationToken);

        return question;
    }

    /// <summary>What experts have added to answers that did not help.</summary>
    public async Task<IReadOnlyDictionary<string, KeptQuestion>> FindAddedAsync(
        IReadOnlyList<Topic> topics,
        CancellationToken cancellationToken
    )
    {
        var added = new Dictionary<string, KeptQuestion>(StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            var question = await store.FindAnsweredAsync(QuestionKey.Of(topic), cancellationToken);
            if (question is { Topic: { } id, AnswerTopic: null })
            {
                added[id] = question;
            }
        }

        return added;
    }

    /// <returns>False when there was nothing to keep.</returns>
    public async Task<bool> KeepAsync(string text, string kind, Turn turn, CancellationToken cancellationToken)
    {
        var redacted = await RedactAsync(text, turn, cancellationToken);
        var key = QuestionKey.Of(redacted);
        if (key.Length is 0)
        {
            return false;
        }

        await store.KeepAsync(
            new NewQuestion
            {
                Key = key,
                Text = redacted,
                Language = Phrases.TagOf(turn.Phrases.Language),
                Kind = kind,
                PersonId = turn.Person.Id,
                Now = turn.Now,
            },
            cancellationToken
        );

        return true;
    }

    /// <summary>Keeps that an answer did not help. The reason, given afterwards, belongs to the same complaint.</summary>
    public async Task KeepComplaintAsync(
        Topic topic,
        string? reason,
        string? comment,
        Turn turn,
        CancellationToken cancellationToken
    )
    {
        var written = string.IsNullOrWhiteSpace(comment) ? null : await RedactAsync(comment, turn, cancellationToken);
        await store.KeepAsync(
            new NewQuestion
            {
                Key = QuestionKey.Of(topic),
                Text = topic.In(turn.Phrases.Language, campaignIsOver: true).Title,
                Language = Phrases.TagOf(turn.Phrases.Language),
                Topic = topic.Id,
                Kind = reason is FeedbackReasons.Wrong ? QuestionKinds.Wrong : QuestionKinds.NotHelpful,
                PersonId = turn.Person.Id,
                Reason = reason,
                Comment = written,
                IsRemarkOnly = turn.Input is Pressed { Press: GiveReason },
                Now = turn.Now,
            },
            cancellationToken
        );
    }
}
