using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Answers.Questions;

/// <summary>Makes the card that brings an answer, by the campaign's own time.</summary>
internal sealed class AnswerScene(KnowledgeBase knowledge, Campaign campaign, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public Card CardOf(KeptQuestion question, Phrases phrases) =>
        ExpertCards.Delivered(
            question,
            question.AnswerTopic is { } topic ? knowledge.Find(topic) : null,
            campaign.IsOver(Now),
            phrases
        );
}
