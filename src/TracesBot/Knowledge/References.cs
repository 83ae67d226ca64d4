namespace TracesBot.Knowledge;

/// <summary>The numbered facts and the pages they rest on.</summary>
internal sealed class References
{
    private readonly Dictionary<string, Fact> _facts;
    private readonly Dictionary<string, Source> _sources;

    private References(Dictionary<string, Fact> facts, Dictionary<string, Source> sources)
    {
        _facts = facts;
        _sources = sources;
    }

    public static References Load(string folder) =>
        new(
            Yaml.Read<Dictionary<string, Fact>>(File.ReadAllText(Path.Combine(folder, "facts.yml")), "facts.yml"),
            Yaml.Read<Dictionary<string, Source>>(File.ReadAllText(Path.Combine(folder, "sources.yml")), "sources.yml")
        );

    /// <summary>The sources of the facts, in the order the facts are named, each once.</summary>
    public IReadOnlyList<Source> SourcesOf(IReadOnlyList<string> facts, string file, List<ContentFault> faults)
    {
        var codes = new List<string>();
        foreach (var id in facts)
        {
            if (_facts.TryGetValue(id, out var fact))
            {
                codes.AddRange(fact.Sources.Where(code => !codes.Contains(code, StringComparer.Ordinal)));
            }
            else
            {
                faults.Add(new ContentFault(file, 1, $"the fact {id} is unknown"));
            }
        }

        foreach (var code in codes.Where(code => !_sources.ContainsKey(code)))
        {
            faults.Add(new ContentFault(file, 1, $"the source {code} is unknown"));
        }

        if (codes.Count is 0)
        {
            faults.Add(new ContentFault(file, 1, "no source: name at least one fact that has one"));
        }

        return [.. codes.Where(_sources.ContainsKey).Select(code => _sources[code])];
    }
}
