namespace TracesBot.Knowledge;

/// <summary>
/// Reads one guide: front matter, then for each language a heading, an introduction and a <c>## heading</c> for every step
/// with what to do, what one sees and what to try when stuck.
/// </summary>
internal static class GuideFile
{
    private static readonly Labels Swedish = new("Svenska", "Du ser:", "Fastnat:");
    private static readonly Labels English = new("English", "You see:", "Stuck:");

    /// <summary>Reads a guide; null when nothing of it can be read.</summary>
    public static Written<Guide>? Read(string file, string content, References references, List<ContentFault> faults)
    {
        if (ContentDocument.Parse(file, content, [Swedish.Heading, English.Heading], faults) is not { } document)
        {
            return null;
        }

        var lines = document.Lines.ToArray();
        var swedish = Text(document, Swedish, file, lines, faults);
        var english = Text(document, English, file, lines, faults);
        Compare(swedish, english, document, file, faults);
        var front = document.Front;
        var removes = front.Flag("removes-methods");
        var guide = new Guide
        {
            Id = front.Text("id"),
            Methods = [.. (front.OptionalItems("methods") ?? []).Select(item => item.Text)],
            RemovesMethods = removes,
            LeadsToSwitch = removes | front.Flag("leads-to-switch"),
            Minutes = Minutes(front),
            Swedish = swedish,
            English = english,
            Sources = references.SourcesOf(front, file, faults),
            Updated = front.Day("updated"),
            HelpTopic = front.Text("help-topic"),
            StuckTopics = StuckTopics(front, swedish.Steps.Count),
        };
        front.RefuseOthers();

        return new Written<Guide>(guide, front);
    }

    private static int Minutes(Members front)
    {
        var minutes = front.Number("minutes");
        if (minutes < 1)
        {
            front.Refuse("minutes", "minutes must be 1 or more");
        }

        return minutes;
    }

    private static Dictionary<int, string> StuckTopics(Members front, int steps)
    {
        const string Name = "stuck-topics";
        var topics = new Dictionary<int, string>();
        if (!front.Has(Name) || front.Inner(Name) is not { } members)
        {
            return topics;
        }

        foreach (var name in members.Names)
        {
            if (
                int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var step)
                && step >= 1
                && step <= steps
            )
            {
                topics[step] = members.Text(name);
            }
            else
            {
                members.Refuse(name, $"{Name} names step {name}, and there is none");
            }
        }

        return topics;
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
}
