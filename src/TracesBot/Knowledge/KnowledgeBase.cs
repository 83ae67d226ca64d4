using TracesBot.Words;

namespace TracesBot.Knowledge;

/// <summary>Every topic the bot can answer and every guide it can lead through. Bad content is refused as a whole, with each fault named.</summary>
internal sealed class KnowledgeBase
{
    private readonly Dictionary<string, Topic> _topics;
    private readonly Dictionary<string, Guide> _guides;

    private KnowledgeBase(IEnumerable<Topic> topics, IEnumerable<Guide> guides)
    {
        _topics = topics
            .DistinctBy(topic => topic.Id, StringComparer.Ordinal)
            .ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        _guides = guides
            .DistinctBy(guide => guide.Id, StringComparer.Ordinal)
            .ToDictionary(guide => guide.Id, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<Topic> Topics => _topics.Values;

    public IReadOnlyCollection<Guide> Guides => _guides.Values;

    /// <summary>Gets what is usable but should be looked at, such as a text past its review.</summary>
    public IReadOnlyList<ContentFault> Warnings { get; private init; } = [];

    /// <summary>Reads a folder of content.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="today">The day that dates are held against; null to leave them alone.</param>
    /// <param name="measure">Measures the card of an answer; null to leave the sizes alone.</param>
    /// <exception cref="ContentException">The content has faults: every one of them.</exception>
    public static KnowledgeBase Load(string folder, DateOnly? today = null, MeasureAnswer? measure = null)
    {
        if (!Directory.Exists(Path.Combine(folder, ContentFolder.TopicFolder)))
        {
            throw new ContentException([new ContentFault(folder, 1, "there is no content in this folder")]);
        }

        var content = ContentFolder.Read(folder);
        List<ContentFault> faults =
        [
            .. content.Faults,
            .. ContentRules.LooseEnds(content),
            .. today is { } day ? ContentRules.Expired(content, day) : [],
        ];
        var knowledge = new KnowledgeBase(
            content.Topics.Select(topic => topic.Content),
            content.Guides.Select(guide => guide.Content)
        )
        {
            Warnings = today is { } now ? [.. ContentRules.DueForReview(content, now)] : [],
        };
        if (measure is not null)
        {
            faults.AddRange(ContentRules.TooLarge(knowledge, measure));
        }

        return faults.Count is 0 ? knowledge : throw new ContentException([.. faults.Distinct()]);
    }

    public Topic? Find(string id) => _topics.GetValueOrDefault(id);

    public Guide? FindGuide(string id) => _guides.GetValueOrDefault(id);

    /// <summary>The guide that leads to a method; null when nobody has written one yet.</summary>
    public Guide? GuideTo(string method) =>
        _guides.Values.FirstOrDefault(guide => guide.Methods.Contains(method, StringComparer.Ordinal));
}

/// <summary>Tells how many bytes the card of an answer takes. The cards belong to a slice, and content knows no slice.</summary>
internal delegate int MeasureAnswer(Topic topic, KnowledgeBase knowledge, Language language, bool campaignIsOver);
