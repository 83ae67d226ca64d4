namespace TracesBot.Knowledge;

/// <summary>A Markdown file cut into its front matter and the texts under its top headings <c># Name: title</c>.</summary>
internal sealed class ContentDocument
{
    private readonly Dictionary<string, (TopicText Text, int Line)> _texts = new(StringComparer.Ordinal);

    public string FrontMatter { get; private init; } = "";

    public List<ContentFault> Faults { get; } = [];

    public static ContentDocument Parse(string file, string content, IReadOnlyList<string> headings)
    {
        var lines = content.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0] is "---" ? Array.IndexOf(lines, "---", 1) : -1;
        if (end < 0)
        {
            throw new ContentException([
                new ContentFault(file, 1, "must start with front matter between two lines '---'"),
            ]);
        }

        var document = new ContentDocument { FrontMatter = string.Join('\n', lines[1..end]) };
        document.ReadTexts(file, lines, end + 1, headings);

        return document;
    }

    public TopicText? Find(string heading) => _texts.GetValueOrDefault(heading).Text;

    /// <summary>The line that a heading stands on.</summary>
    public int LineOf(string heading) => _texts.GetValueOrDefault(heading).Line;

    private void ReadTexts(string file, string[] lines, int start, IReadOnlyList<string> headings)
    {
        var at = start;
        while (at < lines.Length)
        {
            var next = Array.FindIndex(lines, at + 1, line => line.StartsWith("# ", StringComparison.Ordinal));
            next = next < 0 ? lines.Length : next;
            if (lines[at].StartsWith("# ", StringComparison.Ordinal))
            {
                Add(file, at + 1, lines[at][2..], string.Join('\n', lines[(at + 1)..next]).Trim(), headings);
            }
            else if (lines[at..next].Any(line => line.Trim().Length > 0))
            {
                Faults.Add(new ContentFault(file, at + 1, "text before the first heading"));
            }

            at = next;
        }
    }

    private void Add(string file, int line, string heading, string body, IReadOnlyList<string> headings)
    {
        var colon = heading.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? heading : heading[..colon];
        var title = colon < 0 ? "" : heading[(colon + 1)..].Trim();
        if (!headings.Contains(name, StringComparer.Ordinal))
        {
            Faults.Add(
                new ContentFault(file, line, $"unknown heading '# {name}'; known are: {string.Join(", ", headings)}")
            );
        }
        else if (title.Length is 0 || body.Length is 0)
        {
            Faults.Add(new ContentFault(file, line, $"'# {name}: …' needs a title and a text"));
        }
        else if (!_texts.TryAdd(name, (new TopicText(title, body), line)))
        {
            Faults.Add(new ContentFault(file, line, $"'# {name}: …' stands twice"));
        }
    }
}
