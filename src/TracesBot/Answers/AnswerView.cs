using TracesBot.Answers.Questions;
using TracesBot.Knowledge;
using TracesBot.Words;

namespace TracesBot.Answers;

/// <summary>How answers are shown to one person at one moment.</summary>
/// <param name="OffersSwitch">Whether the switch may be offered: not to somebody who has made it.</param>
/// <param name="HasThumbs">Whether the client puts thumbs under an answer itself.</param>
internal sealed record AnswerView(
    KnowledgeBase Knowledge,
    Phrases Phrases,
    bool CampaignIsOver,
    bool OffersSwitch,
    bool HasThumbs
)
{
    /// <summary>Gets what those who own the texts have added, by topic.</summary>
    public IReadOnlyDictionary<string, KeptQuestion> Added { get; init; } =
        new Dictionary<string, KeptQuestion>(StringComparer.Ordinal);

    public TopicText TextOf(Topic topic) => topic.In(Phrases.Language, CampaignIsOver);

    public string TitleOf(string topic) =>
        Knowledge.Find(topic) is { } found ? TextOf(found).Title : Phrases.Answers.NotKnownTitle;
}
