namespace TracesBot.Knowledge;

/// <summary>A Markdown file cut into its front matter and the texts under its top headings <c># Name: title</c>.</summary>
internal sealed class ContentDocument
{
    private const string Fence = "---";

    private readonly Dictionary<string, TopicText> _texts = new(StringComparer.Ordinal);
    private readonly string _file;
    private readonly List<ContentFault> _faults;

    private ContentDocument(string file, string[] lines, Members front, List<ContentFault> faults)
    {
        _file = file;
        _faults = faults;
        Lines = lines;
        Front = front;
    }

    public IReadOnlyList<string> Lines { get; }

    public Members Front { get; }

    /// <summary>Reads a file; null when it has no front matter that could be read.</summary>
    public static ContentDocument? Parse(
        string file,
        string content,
        IReadOnlyList<string> headings,
        List<ContentFault> faults
    )
    {
        var lines = content.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0] is Fence ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            faults.Add(new ContentFault(file, 1, $"must start with front matter between two lines '{Fence}'"));

            return null;
        }

        if (Yaml.Read(string.Join('\n', lines[1..end]), file, faults, firstLine: 2) is not { } front)
        {
            return null;
        }

        var document = new ContentDocument(file, lines, front, faults);
        document.CheckId();
        document.CheckLinks(lines, end + 1);
        document.ReadTexts(lines, end + 1, headings);

        return document;
    }

    public TopicText? Find(string heading) => _texts.GetValueOrDefault(heading);

    /// <summary>The line that a heading stands on.</summary>
    public int LineOf(string heading) => Find(heading)?.Line ?? 1;

    private void CheckId()
    {
        var id = Front.Text("id");
        if (id.Length > 0 && !string.Equals(id, Path.GetFileNameWithoutExtension(_file), StringComparison.Ordinal))
        {
            Front.Refuse("id", $"the id '{id}' is not the file's name");
        }
    }

    private void CheckLinks(string[] lines, int start)
    {
        for (var at = start; at < lines.Length; at++)
        {
            if (MarkdownLinks.Fault(lines[at]) is { } reason)
            {
                _faults.Add(new ContentFault(_file, at + 1, reason));
            }
        }
    }

    private void ReadTexts(string[] lines, int start, IReadOnlyList<string> headings)
    {
        var at = start;
        while (at < lines.Length)
        {
            var next = Array.FindIndex(lines, at + 1, line => line.StartsWith("# ", StringComparison.Ordinal));
            next = next < 0 ? lines.Length : next;
            if (lines[at].StartsWith("# ", StringComparison.Ordinal))
            {
                Add(at + 1, lines[at][2..], string.Join('\n', lines[(at + 1)..next]).Trim(), headings);
            }
            else if (lines[at..next].Any(line => line.Trim().Length > 0))
            {
                _faults.Add(new ContentFault(_file, at + 1, "text before the first heading"));
            }

            at = next;
        }
    }

    private void Add(int line, string heading, string body, IReadOnlyList<string> headings)
    {
        var colon = heading.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? heading : heading[..colon];
        var title = colon < 0 ? "" : heading[(colon + 1)..].Trim();
        if (!headings.Contains(name, StringComparer.Ordinal))
        {
            _faults.Add(
                new ContentFault(_file, line, $"unknown heading '# {name}'; known are: {string.Join(", ", headings)}")
            );
        }
        else if (title.Length is 0 || body.Length is 0)
        {
            _faults.Add(new ContentFault(_file, line, $"'# {name}: …' needs a title and a text"));
        }
        else if (!_texts.TryAdd(name, new TopicText(title, body, line)))
        {
            _faults.Add(new ContentFault(_file, line, $"'# {name}: …' stands twice"));
        }
    }
}
