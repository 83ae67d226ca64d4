using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Turns;
using TracesBot.Understanding;

namespace TracesBot.Answers;

/// <summary>Answers questions: the text, a choice of texts, or an honest no.</summary>
internal sealed class AnswerHandler(KnowledgeBase knowledge, Campaign campaign, PersonStore people) : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var over = campaign.IsOver(turn.Now);
        var (answered, reply) = Decide(turn, over);
        if (answered is not null)
        {
            await people.SetTopicAsync(turn.Person.Id, answered, turn.Now, cancellationToken);
        }

        return reply;
    }

    private (string? Answered, Reply Reply) Decide(Turn turn, bool over) =>
        turn.Input switch
        {
            Said { Meaning: { Kind: MeaningKind.Answer } meaning } => Answer(meaning.Topics, turn, over),
            Said { Meaning: { Kind: MeaningKind.Suggest } meaning } => Suggest(meaning.Suggestions, turn, over),
            Said { Meaning.Intent: Intents.FeedbackNegative } => (null, Thank(helped: false, turn)),
            Pressed { Press: AskTopic press } => Answer([press.Topic], turn, over),
            Pressed { Press: RateAnswer press } => (null, Thank(press.Helped, turn)),
            Rated rated => (null, Thank(rated.Helped, turn)),
            _ => (null, Reply.Show(AnswerCards.NotKnown(turn.Phrases))),
        };

    private (string?, Reply) Answer(IReadOnlyList<string> ids, Turn turn, bool over)
    {
        var topics = ids.Select(knowledge.Find).OfType<Topic>().ToList();
        if (topics.Count is 0)
        {
            return (null, Reply.Show(AnswerCards.NotKnown(turn.Phrases)));
        }

        var messages = topics.Select(topic => new CardMessage(
            AnswerCards.Answer(topic, knowledge, turn.Phrases, over)
        ));

        return (topics[^1].Id, new Reply { Messages = [.. messages] });
    }

    private (string?, Reply) Suggest(IReadOnlyList<string> ids, Turn turn, bool over)
    {
        var known = ids.Where(id => knowledge.Find(id) is not null).ToList();
        var card = known.Count is 0
            ? AnswerCards.NotKnown(turn.Phrases)
            : AnswerCards.Suggest(known, knowledge, turn.Phrases, over);

        return (null, Reply.Show(card));
    }

    private static Reply Thank(bool helped, Turn turn) =>
        new() { Notice = helped ? turn.Phrases.General.FeedbackThanks : turn.Phrases.General.FeedbackSorry };
}
