using System.Security.Cryptography;
using TracesBot.Words;

namespace TracesBot.Understanding.Ranking;

/// <summary>The phrasings that the model is trained on.</summary>
internal sealed record Examples(IReadOnlyList<Label> Labels, IReadOnlyList<Example> Lines)
{
    private static readonly (string Folder, LabelKind Kind)[] Sources =
    [
        ("questions", LabelKind.Topic),
        ("commands", LabelKind.Intent),
        ("out-of-scope", LabelKind.OutOfScope),
    ];

    public static Examples Read(string knowledgeFolder)
    {
        var labels = new List<Label>();
        var lines = new List<Example>();
        foreach (var (folder, kind) in Sources)
        {
            foreach (var file in FilesIn(Path.Combine(knowledgeFolder, folder)))
            {
                var label = labels.Count;
                labels.Add(new Label(Path.GetFileNameWithoutExtension(file), kind));
                lines.AddRange(File.ReadLines(file).Select(line => Parse(line, label)).OfType<Example>());
            }
        }

        return new Examples(labels, lines);
    }

    public static Concepts ReadConcepts(string knowledgeFolder) =>
        Concepts.Parse(File.ReadLines(Path.Combine(knowledgeFolder, "concepts.txt")));

    /// <summary>Gets a fingerprint of everything a model is trained on, so that an outdated model is noticed.</summary>
    public static byte[] Fingerprint(string knowledgeFolder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Sources
            .SelectMany(source => FilesIn(Path.Combine(knowledgeFolder, source.Folder)))
            .Append(Path.Combine(knowledgeFolder, "concepts.txt"));
        foreach (var file in files)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            foreach (var line in File.ReadLines(file))
            {
                hash.AppendData(System.Text.Encoding.UTF8.GetBytes(line));
                hash.AppendData("\n"u8);
            }
        }

        return hash.GetHashAndReset();
    }

    private static string[] FilesIn(string folder)
    {
        var files = Directory.GetFiles(folder, "*.txt");
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static Example? Parse(string line, int label)
    {
        if (line.Length < 4 || line[0] == '#')
        {
            return null;
        }

        Language? language = line[..3] switch
        {
            "sv:" => Language.Swedish,
            "en:" => Language.English,
            _ => null,
        };
        return language is null ? null : new Example(line[3..].Trim(), language.Value, label);
    }
}

/// <summary>One way of saying something.</summary>
internal sealed record Example(string Text, Language Language, int Label);

/// <summary>What a message may be about.</summary>
internal sealed record Label(string Id, LabelKind Kind);

internal enum LabelKind
{
    Topic,
    Intent,
    OutOfScope,
}
