using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>Finds what a message means by looking it up among the example phrasings.</summary>
internal sealed class Understander
{
    private readonly Dictionary<string, (string Id, bool IsCommand, Language Language)> _phrasings = new(
        StringComparer.OrdinalIgnoreCase
    );

    public static Understander Load(string knowledgeFolder)
    {
        var understander = new Understander();
        understander.Read(Path.Combine(knowledgeFolder, "questions"), isCommand: false);
        understander.Read(Path.Combine(knowledgeFolder, "commands"), isCommand: true);

        return understander;
    }

    public Meaning Understand(string text, Dialogue dialogue)
    {
        if (!_phrasings.TryGetValue(text.Trim().TrimEnd('?', '!', '.'), out var found))
        {
            return new Meaning(dialogue.Language, MeaningKind.Decline, [], [], Intent: null, Entities.None);
        }

        return found.IsCommand
            ? new Meaning(found.Language, MeaningKind.Command, [], [], found.Id, Entities.None)
            : new Meaning(found.Language, MeaningKind.Answer, [found.Id], [], Intent: null, Entities.None);
    }

    private void Read(string folder, bool isCommand)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt"))
        {
            foreach (var line in File.ReadLines(path))
            {
                var language = line.StartsWith("sv", StringComparison.Ordinal) ? Language.Swedish : Language.English;
                _phrasings.TryAdd(
                    line[4..].TrimEnd('?', '!', '.'),
                    (Path.GetFileNameWithoutExtension(path), isCommand, language)
                );
            }
        }
    }
}
