namespace TracesBot.Knowledge;

/// <summary>The numbered facts and the pages they rest on.</summary>
internal sealed class References
{
    private const string FactsFile = "facts.yml";
    private const string SourcesFile = "sources.yml";

    private readonly Dictionary<string, IReadOnlyList<Item>> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);

    private References() { }

    public static References Load(string folder, List<ContentFault> faults)
    {
        var references = new References();
        if (Yaml.Read(File.ReadAllText(Path.Combine(folder, SourcesFile)), SourcesFile, faults) is { } sources)
        {
            references.AddSources(sources);
        }

        if (Yaml.Read(File.ReadAllText(Path.Combine(folder, FactsFile)), FactsFile, faults) is { } facts)
        {
            references.AddFacts(facts, faults);
        }

        return references;
    }

    /// <summary>The sources of the facts that a file names, in the order the facts are named, each once.</summary>
    public IReadOnlyList<Source> SourcesOf(Members front, string file, List<ContentFault> faults)
    {
        var codes = new List<string>();
        foreach (var (id, line) in front.Items("facts"))
        {
            if (_facts.TryGetValue(id, out var found))
            {
                codes.AddRange(
                    found.Select(item => item.Text).Where(code => !codes.Contains(code, StringComparer.Ordinal))
                );
            }
            else
            {
                faults.Add(new ContentFault(file, line, $"the fact {id} is unknown"));
            }
        }

        if (codes.Count is 0)
        {
            front.Refuse("facts", "no source: name at least one fact that has one");
        }

        return [.. codes.Where(_sources.ContainsKey).Select(code => _sources[code])];
    }

    private void AddSources(Members sources)
    {
        foreach (var code in sources.Names)
        {
            if (sources.Inner(code) is { } members)
            {
                _sources[code] = Read(members);
            }
        }
    }

    private static Source Read(Members members)
    {
        var source = new Source
        {
            Publisher = members.Text("publisher"),
            PublisherSv = members.OptionalText("publisher-sv"),
            Title = members.Text("title"),
            Url = members.OptionalText("url"),
            Date = members.OptionalText("date"),
        };
        if (source.Url is { } url && !MarkdownLinks.IsWeb(url))
        {
            members.Refuse("url", $"'{url}' is no address: it must start with https://");
        }

        members.RefuseOthers();

        return source;
    }

    private void AddFacts(Members facts, List<ContentFault> faults)
    {
        foreach (var id in facts.Names)
        {
            if (facts.Inner(id) is not { } members)
            {
                continue;
            }

            _facts[id] = members.Items("sources");
            // How sure a fact is, and as of when, is for those who write; the bot only needs them to be well-formed.
            _ = members.OptionalText("confidence");
            _ = members.OptionalText("as-of");
            members.RefuseOthers();
            faults.AddRange(
                _facts[id]
                    .Where(code => !_sources.ContainsKey(code.Text))
                    .Select(code => new ContentFault(
                        FactsFile,
                        code.Line,
                        $"the source {code.Text} of {id} is unknown"
                    ))
            );
        }
    }
}
