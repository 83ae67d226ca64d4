namespace TracesBot.Knowledge;

/// <summary>Every topic the bot can answer and every guide it can lead through. Bad content is refused as a whole, with each fault named.</summary>
internal sealed class KnowledgeBase
{
    private readonly Dictionary<string, Topic> _topics;
    private readonly Dictionary<string, Guide> _guides;

    private KnowledgeBase(Dictionary<string, Topic> topics, Dictionary<string, Guide> guides)
    {
        _topics = topics;
        _guides = guides;
    }

    public IReadOnlyCollection<Topic> Topics => _topics.Values;

    public IReadOnlyCollection<Guide> Guides => _guides.Values;

    public static KnowledgeBase Load(string folder)
    {
        var faults = new List<ContentFault>();
        var references = References.Load(folder);
        var topics = Files(folder, "topics")
            .Select(path => TopicFile.Read(Path.GetFileName(path), File.ReadAllText(path), references, faults))
            .ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        var guides = Files(folder, "guides")
            .Select(path => GuideFile.Read(Path.GetFileName(path), File.ReadAllText(path), references, faults))
            .ToDictionary(guide => guide.Id, StringComparer.Ordinal);
        faults.AddRange(topics.Values.SelectMany(topic => LooseEnds(topic, topics, guides)));
        faults.AddRange(guides.Values.SelectMany(guide => LooseEnds(guide, topics, guides)));

        return faults.Count is 0 ? new KnowledgeBase(topics, guides) : throw new ContentException(faults);
    }

    public Topic? Find(string id) => _topics.GetValueOrDefault(id);

    public Guide? FindGuide(string id) => _guides.GetValueOrDefault(id);

    /// <summary>The guide that leads to a method; null when nobody has written one yet.</summary>
    public Guide? GuideTo(string method) =>
        _guides.Values.FirstOrDefault(guide => guide.Methods.Contains(method, StringComparer.Ordinal));

    private static IEnumerable<string> Files(string folder, string kind) =>
        Directory.EnumerateFiles(Path.Combine(folder, kind), "*.md").Order(StringComparer.Ordinal);

    private static IEnumerable<ContentFault> LooseEnds(
        Topic topic,
        Dictionary<string, Topic> topics,
        Dictionary<string, Guide> guides
    ) =>
        topic
            .FollowUps.Where(id => !topics.ContainsKey(id))
            .Select(id => new ContentFault(topic.Id + ".md", 1, $"the follow-up '{id}' is no topic"))
            .Concat(
                topic.Guide is { } guide && !guides.ContainsKey(guide)
                    ? [new ContentFault(topic.Id + ".md", 1, $"the guide '{guide}' does not exist")]
                    : []
            );

    private static IEnumerable<ContentFault> LooseEnds(
        Guide guide,
        Dictionary<string, Topic> topics,
        Dictionary<string, Guide> guides
    ) =>
        guide
            .StuckTopics.Values.Append(guide.HelpTopic)
            .Where(id => !topics.ContainsKey(id))
            .Select(id => $"'{id}' is no topic")
            .Concat(
                guides
                    .Values.Where(other => string.CompareOrdinal(other.Id, guide.Id) < 0)
                    .SelectMany(other => other.Methods.Intersect(guide.Methods, StringComparer.Ordinal))
                    .Select(method => $"another guide leads to '{method}' too")
            )
            .Select(reason => new ContentFault(guide.Id + ".md", 1, reason));
}
