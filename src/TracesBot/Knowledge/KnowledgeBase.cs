namespace TracesBot.Knowledge;

/// <summary>Every topic the bot can answer. Bad content is refused as a whole, with each fault named.</summary>
internal sealed class KnowledgeBase
{
    private readonly Dictionary<string, Topic> _topics;

    private KnowledgeBase(Dictionary<string, Topic> topics) => _topics = topics;

    public IReadOnlyCollection<Topic> Topics => _topics.Values;

    public static KnowledgeBase Load(string folder)
    {
        var faults = new List<ContentFault>();
        var references = References.Load(folder);
        var topics = Directory
            .EnumerateFiles(Path.Combine(folder, "topics"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(path => TopicFile.Read(Path.GetFileName(path), File.ReadAllText(path), references, faults))
            .ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        faults.AddRange(topics.Values.SelectMany(topic => LooseEnds(topic, topics)));

        return faults.Count is 0 ? new KnowledgeBase(topics) : throw new ContentException(faults);
    }

    public Topic? Find(string id) => _topics.GetValueOrDefault(id);

    private static IEnumerable<ContentFault> LooseEnds(Topic topic, Dictionary<string, Topic> topics) =>
        topic
            .FollowUps.Where(id => !topics.ContainsKey(id))
            .Select(id => new ContentFault(topic.Id + ".md", 1, $"the follow-up '{id}' is no topic"));
}
