using TracesBot.Answers.Questions;
using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Turns;
using TracesBot.Understanding;

namespace TracesBot.Answers;

/// <summary>Answers questions: the text, a choice of texts, or an honest no.</summary>
internal sealed class AnswerHandler(
    KnowledgeBase knowledge,
    Campaign campaign,
    PersonStore people,
    AnswerStore store,
    QuestionDesk desk
) : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Input switch
        {
            Said { Meaning: { Kind: MeaningKind.Answer } meaning } => await AnswerAsync(
                meaning.Topics,
                turn,
                cancellationToken
            ),
            Said said => await AnswerOtherwiseAsync(said, turn, cancellationToken),
            Pressed { Press: AskTopic press } => await AnswerAsync([press.Topic], turn, cancellationToken),
            Pressed { Press: ChooseTopic press } => InPlace(
                await AnswerAsync([press.Topic], turn with { HasThumbs = false }, cancellationToken)
            ),
            Pressed { Press: NoneOfThese press } => await TurnDownAsync(press, turn, cancellationToken),
            Pressed { Press: ShowContacts press } => Reply.Show(AnswerCards.Human(press.Topic, turn.Phrases)),
            _ => Reply.Show(AnswerCards.NotKnown(near: null, kept: false, turn.Phrases)),
        };

    private async Task<Reply> AnswerAsync(IReadOnlyList<string> ids, Turn turn, CancellationToken cancellationToken)
    {
        var topics = ids.Select(knowledge.Find).OfType<Topic>().ToList();
        if (topics.Count is 0)
        {
            return Reply.Show(AnswerCards.NotKnown(turn.Person.PreviousTopic, kept: false, turn.Phrases));
        }

        await people.SetTopicAsync(turn.Person.Id, topics[^1].Id, turn.Now, cancellationToken);
        var view = View(turn) with
        {
            OffersSwitch =
                topics.Exists(topic => topic.OffersSwitch)
                && !await store.HasSwitchedAsync(turn.Person.Id, cancellationToken),
            Added = await desk.FindAddedAsync(topics, cancellationToken),
        };

        return new Reply
        {
            Messages = [.. topics.Select(topic => new CardMessage(AnswerCards.Answer(topic, view), topic.Id))],
        };
    }

    /// <summary>What the texts do not answer for certain may have been asked, and answered, before.</summary>
    private async Task<Reply> AnswerOtherwiseAsync(Said said, Turn turn, CancellationToken cancellationToken)
    {
        if (Unworded.Reply(said.Text, turn.Phrases) is { } remark)
        {
            return Reply.Say(remark);
        }

        if (!said.HadSecret && await desk.FindAnswerAsync(said.Text, turn, cancellationToken) is { } answered)
        {
            return answered.AnswerTopic is { } topic
                ? await AnswerAsync([topic], turn, cancellationToken)
                : Reply.Show(ExpertCards.Answer(answered, turn.Phrases));
        }

        var suggested = said.Meaning.Suggestions.Where(id => knowledge.Find(id) is not null).ToList();
        if (suggested.Count > 0)
        {
            var asked = said.HadSecret ? null : await desk.RedactAsync(said.Text, turn, cancellationToken);

            return Reply.Show(AnswerCards.Suggest(suggested, asked, View(turn)));
        }

        var kept = !said.HadSecret && await desk.KeepAsync(said.Text, QuestionKinds.NoAnswer, turn, cancellationToken);

        return Reply.Show(AnswerCards.NotKnown(turn.Person.PreviousTopic, kept, turn.Phrases));
    }

    private async Task<Reply> TurnDownAsync(NoneOfThese press, Turn turn, CancellationToken cancellationToken)
    {
        // The text went out with the card and came back with the press: on the way anything may have happened to it.
        var kept =
            press.Asked is { Length: > 0 } asked
            && !SecretDetector.Contains(asked)
            && await desk.KeepAsync(asked, QuestionKinds.NoneOfThese, turn, cancellationToken);

        return Reply.Replace(AnswerCards.NotKnown(press.Near, kept, turn.Phrases));
    }

    private static Reply InPlace(Reply reply) =>
        reply.Messages is [CardMessage { Card: var card }] ? Reply.Replace(card) : reply;

    private AnswerView View(Turn turn) =>
        new(knowledge, turn.Phrases, campaign.IsOver(turn.Now), OffersSwitch: false, turn.HasThumbs);
}
