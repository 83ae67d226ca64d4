namespace TracesBot.Knowledge;

/// <summary>A small folder of good content, for tests that spoil something in it.</summary>
internal sealed class ContentOnDisk : IDisposable
{
    public const string Topic = "topics/first.md";
    public const string Questions = "questions/first.txt";
    public const string Guide = "guides/key.md";

    private const string Text = """
        ---
        id: first
        facts: [F1]
        updated: 2026-11-24
        review-by: 2027-05-24
        valid-to: 2027-06-30
        follow-ups: [second]
        ---
        # Svenska: Första

        Läs på [sidan](https://example.org/sv).

        # English: First

        Read [the page](https://example.org/en).
        """;

    private const string Steps = """
        ---
        id: key
        methods: [security-key]
        facts: [F1]
        minutes: 5
        updated: 2026-11-24
        help-topic: second
        stuck-topics:
          1: first
        ---
        # Svenska: Titel

        Inledning.

        ## Ett

        Gör så.

        Du ser: Det.

        Fastnat: Prova igen.

        # English: Title

        Introduction.

        ## One

        Do this.

        You see: That.

        Stuck: Try again.
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("content-");

    public ContentOnDisk()
    {
        Write("sources.yml", "S1:\n  publisher: A\n  title: B\n  url: https://example.org/b\n");
        Write("facts.yml", "F1: { sources: [S1], confidence: official }\nF2: { sources: [] }\n");
        Write(Topic, Text);
        Write(
            "topics/second.md",
            Text.Replace("id: first", "id: second", StringComparison.Ordinal)
                .Replace("[second]", "[first]", StringComparison.Ordinal)
        );
        Write(Guide, Steps);
        Write(Questions, "# Asked by many\n\nsv: Vad är första?\nen: What is first?\n");
        Write("questions/second.txt", "sv: Vad är andra?\nen: What is second?\n");
        Write("commands/help.txt", "sv: hjälp\n");
    }

    public string Folder => _folder.FullName;

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Replace(string file, string good, string bad)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        text.ShouldContain(good);
        Write(file, text.Replace(good, bad, StringComparison.Ordinal));
    }

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public void Dispose() => _folder.Delete(recursive: true);
}
