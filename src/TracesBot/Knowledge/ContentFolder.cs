namespace TracesBot.Knowledge;

/// <summary>Everything in a folder of content as it was read, and what is wrong within single files.</summary>
internal sealed record ContentFolder(
    IReadOnlyList<Written<Topic>> Topics,
    IReadOnlyList<Written<Guide>> Guides,
    IReadOnlyList<ContentFault> Faults
)
{
    public const string TopicFolder = "topics";
    private const string GuideFolder = "guides";

    private delegate Written<T>? Reader<T>(
        string file,
        string content,
        References references,
        List<ContentFault> faults
    )
        where T : class;

    public static ContentFolder Read(string folder)
    {
        var faults = new List<ContentFault>();
        var references = References.Load(folder, faults);
        var topics = ReadAll<Topic>(folder, TopicFolder, references, TopicFile.Read, faults);
        var guides = ReadAll<Guide>(folder, GuideFolder, references, GuideFile.Read, faults);
        faults.AddRange(
            Phrasings.Faults(folder, topics.Select(topic => topic.Content.Id).ToHashSet(StringComparer.Ordinal))
        );

        return new ContentFolder(topics, guides, faults);
    }

    // One after the other: compiling what reads in parallel takes longer than the hundred files do.
    private static List<Written<T>> ReadAll<T>(
        string folder,
        string kind,
        References references,
        Reader<T> reader,
        List<ContentFault> faults
    )
        where T : class
    {
        var paths = Directory.GetFiles(Path.Combine(folder, kind), "*.md");
        Array.Sort(paths, StringComparer.Ordinal);
        var read = new List<Written<T>>();
        foreach (var path in paths)
        {
            if (reader($"{kind}/{Path.GetFileName(path)}", File.ReadAllText(path), references, faults) is { } written)
            {
                read.Add(written);
            }
        }

        return read;
    }
}
