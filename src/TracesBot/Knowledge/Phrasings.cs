namespace TracesBot.Knowledge;

/// <summary>Checks the example phrasings that the understanding is trained on: one a line, <c>sv: …</c> or <c>en: …</c>.</summary>
internal static class Phrasings
{
    private const string Questions = "questions";
    private static readonly string[] Folders = [Questions, "commands", "out-of-scope"];
    private static readonly (string Mark, string Name)[] Languages = [("sv:", "Swedish"), ("en:", "English")];

    public static IReadOnlyList<ContentFault> Faults(string folder, IReadOnlySet<string> topics)
    {
        var faults = new List<ContentFault>();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in Folders)
        {
            foreach (var path in Files(folder, kind))
            {
                var id = Path.GetFileNameWithoutExtension(path);
                Check(path, kind, faults);
                if (kind is Questions && asked.Add(id) && !topics.Contains(id))
                {
                    faults.Add(new ContentFault($"{kind}/{id}.txt", 1, $"there is no topic '{id}' to answer these"));
                }
            }
        }

        foreach (var id in topics.Where(id => !asked.Contains(id)))
        {
            var reason = $"nobody can ask this: {Questions}/{id}.txt is missing";
            faults.Add(new ContentFault($"{ContentFolder.TopicFolder}/{id}.md", 1, reason));
        }

        return faults;
    }

    private static string[] Files(string folder, string kind)
    {
        var path = Path.Combine(folder, kind);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.txt") : [];
        Array.Sort(files, StringComparer.Ordinal);

        return files;
    }

    private static void Check(string path, string kind, List<ContentFault> faults)
    {
        var file = $"{kind}/{Path.GetFileName(path)}";
        var found = new bool[Languages.Length];
        var number = 0;
        foreach (var line in File.ReadAllText(path).AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || line[0] is '#')
            {
                continue;
            }

            var language = LanguageOf(line);
            if (language < 0)
            {
                faults.Add(new ContentFault(file, number, "an example must start with 'sv:' or 'en:'"));
            }
            else if (line[Languages[language].Mark.Length..].IsWhiteSpace())
            {
                faults.Add(new ContentFault(file, number, "an empty example"));
            }
            else
            {
                found[language] = true;
            }
        }

        for (var language = 0; kind is Questions && language < found.Length; language++)
        {
            if (!found[language])
            {
                faults.Add(new ContentFault(file, 1, $"no example in {Languages[language].Name}"));
            }
        }
    }

    private static int LanguageOf(ReadOnlySpan<char> line)
    {
        for (var language = 0; language < Languages.Length; language++)
        {
            if (line.StartsWith(Languages[language].Mark, StringComparison.Ordinal))
            {
                return language;
            }
        }

        return -1;
    }
}
