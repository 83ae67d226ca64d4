namespace TracesBot.Knowledge;

/// <summary>
/// Reads one guide: front matter, then for each language a heading, an introduction and a <c>## heading</c> for every step
/// with what to do, what one sees and what to try when stuck.
/// </summary>
internal static class GuideFile
{
    private static readonly Labels Swedish = new("Svenska", "Du ser:", "Fastnat:");
    private static readonly Labels English = new("English", "You see:", "Stuck:");

    public static Guide Read(string file, string content, References references, List<ContentFault> faults)
    {
        var document = ContentDocument.Parse(file, content, [Swedish.Heading, English.Heading]);
        var front = Yaml.Read<FrontMatter>(document.FrontMatter, file, firstLine: 2);
        faults.AddRange(document.Faults);
        if (!string.Equals(front.Id + ".md", file, StringComparison.Ordinal))
        {
            faults.Add(new ContentFault(file, 1, $"the id '{front.Id}' is not the file's name"));
        }

        if (front.Minutes < 1)
        {
            faults.Add(new ContentFault(file, 1, "minutes must be 1 or more"));
        }

        var lines = content.ReplaceLineEndings("\n").Split('\n');
        var swedish = Text(document, Swedish, file, lines, faults);
        var english = Text(document, English, file, lines, faults);
        Compare(swedish, english, document, file, faults);
        foreach (var step in front.StuckTopics.Keys.Where(step => step < 1 || step > swedish.Steps.Count))
        {
            faults.Add(new ContentFault(file, 1, $"stuck-topics names step {step}, and there is none"));
        }

        return new Guide
        {
            Id = front.Id,
            Methods = front.Methods,
            RemovesMethods = front.RemovesMethods,
            LeadsToSwitch = front.LeadsToSwitch || front.RemovesMethods,
            Minutes = front.Minutes,
            Swedish = swedish,
            English = english,
            Sources = references.SourcesOf(front.Facts, file, faults),
            Updated = ContentDate.Read(front.Updated, file, faults),
            HelpTopic = front.HelpTopic,
            StuckTopics = front.StuckTopics,
        };
    }

    private static void Compare(
        GuideText swedish,
        GuideText english,
        ContentDocument document,
        string file,
        List<ContentFault> faults
    )
    {
        if (swedish.Steps.Count != english.Steps.Count)
        {
            var reason = $"{english.Steps.Count} steps in English, but {swedish.Steps.Count} in Swedish";
            faults.Add(new ContentFault(file, document.LineOf(English.Heading), reason));
        }
    }

    private static GuideText Text(
        ContentDocument document,
        Labels labels,
        string file,
        string[] lines,
        List<ContentFault> faults
    )
    {
        if (document.Find(labels.Heading) is not { } text)
        {
            faults.Add(new ContentFault(file, 1, $"the text '# {labels.Heading}: …' is missing"));

            return new GuideText("", "", []);
        }

        var first = document.LineOf(labels.Heading);
        var end = Array.FindIndex(lines, first, line => line.StartsWith("# ", StringComparison.Ordinal));
        int[] starts =
        [
            .. Enumerable
                .Range(first, (end < 0 ? lines.Length : end) - first)
                .Where(at => lines[at].StartsWith("## ", StringComparison.Ordinal)),
            end < 0 ? lines.Length : end,
        ];
        if (starts.Length is 1)
        {
            faults.Add(new ContentFault(file, first, "no step: each begins with '## title'"));
        }

        return new GuideText(
            text.Title,
            Joined(lines[first..starts[0]]),
            [.. starts.Zip(starts.Skip(1), (start, next) => Step(file, start, lines[start..next], labels, faults))]
        );
    }

    private static GuideStepText Step(string file, int at, string[] lines, Labels labels, List<ContentFault> faults)
    {
        var title = lines[0][3..].Trim();
        var sees = Array.FindIndex(lines, line => line.StartsWith(labels.Sees, StringComparison.Ordinal));
        var stuck = Array.FindIndex(lines, line => line.StartsWith(labels.Stuck, StringComparison.Ordinal));
        if (sees < 1 || stuck < sees)
        {
            faults.Add(
                new ContentFault(
                    file,
                    at + 1,
                    $"the step '{title}' needs '{labels.Sees} …' and after it '{labels.Stuck} …'"
                )
            );

            return new GuideStepText(title, "", "", "");
        }

        var step = new GuideStepText(
            title,
            Joined(lines[1..sees]),
            Joined(lines[sees..stuck])[labels.Sees.Length..].Trim(),
            Joined(lines[stuck..])[labels.Stuck.Length..].Trim()
        );
        if (title.Length is 0 || step.Text.Length is 0 || step.Sees.Length is 0 || step.Stuck.Length is 0)
        {
            faults.Add(new ContentFault(file, at + 1, $"the step '{title}' lacks a title or a text"));
        }

        return step;
    }

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines).Trim();

    private sealed record Labels(string Heading, string Sees, string Stuck);

    private sealed record FrontMatter
    {
        public required string Id { get; init; }
        public List<string> Methods { get; init; } = [];
        public bool RemovesMethods { get; init; }
        public bool LeadsToSwitch { get; init; }
        public required List<string> Facts { get; init; }
        public required int Minutes { get; init; }
        public required string Updated { get; init; }
        public required string HelpTopic { get; init; }
        public Dictionary<int, string> StuckTopics { get; init; } = [];
    }
}
