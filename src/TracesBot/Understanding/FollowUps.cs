using System.Collections.Frozen;
using TracesBot.Understanding.Ranking;

namespace TracesBot.Understanding;

/// <summary>
/// Understands "och på iPhone då?" and "from Norway as well?": a message that leans on the topic before it is ranked
/// with a liking for that topic, for those that its text leads to, and for its family ("app-…").
/// </summary>
internal sealed class FollowUps(Model model, IReadOnlyDictionary<string, string[]> leads)
{
    private const int LongestFollowUp = 12;
    private const int ShortestWhole = 5;
    private const int ShortestQuestion = 4;
    private const float Same = 1.5f;
    private const float Lead = 1.8f;
    private const float SameFamily = 0.8f;
    private const float OutOfScope = -1f;
    private const float Intent = -1.5f;

    private static readonly FrozenSet<string> Openings = Set(
        "och and men but da eller or sa so okej ok ar is from fran what aven also plus then for om if annars otherwise did gjorde jag i hur how"
    );

    private static readonly FrozenSet<string> Pointers = Set(
        "den det dem de it that them this those dar there da too med ocksa well either heller annars samma same"
    );

    /// <summary>Reads which topics each answer leads to, out of the heads of the answers.</summary>
    public static IReadOnlyDictionary<string, string[]> ReadLeads(string topicsFolder)
    {
        const string Key = "follow-ups:";
        var leads = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(topicsFolder) ? Directory.GetFiles(topicsFolder, "*.md") : [])
        {
            var line = File.ReadLines(file).FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal));
            leads[Path.GetFileNameWithoutExtension(file)] =
                line?[Key.Length..].Trim(' ', '[', ']').Split(',', StringSplitOptions.TrimEntries) ?? [];
        }

        return leads;
    }

    /// <summary>Gets the ranking with the previous topic in mind; null when the message stands on its own.</summary>
    public Shortlist? Apply(string text, string previous, float[] scores)
    {
        var words = new FoldedText(text);
        if (words.Count > LongestFollowUp || !Leans(words))
        {
            return null;
        }

        var leaned = (float[])scores.Clone();
        for (var i = 0; i < leaned.Length; i++)
        {
            leaned[i] += model.Labels[i].Kind switch
            {
                LabelKind.Topic => Closeness(model.Labels[i].Id, previous),
                LabelKind.OutOfScope => OutOfScope,
                _ => words.Count >= ShortestQuestion ? Intent : 0,
            };
        }

        return new Shortlist(model.Labels, leaned);
    }

    private float Closeness(string topic, string previous) =>
        string.Equals(topic, previous, StringComparison.Ordinal) ? Same
        : leads.TryGetValue(previous, out var next) && next.Contains(topic, StringComparer.Ordinal) ? Lead
        : FamilyOf(topic).SequenceEqual(FamilyOf(previous)) ? SameFamily
        : 0;

    private static ReadOnlySpan<char> FamilyOf(string topic) =>
        topic.AsSpan(0, Math.Max(0, topic.IndexOf('-', StringComparison.Ordinal)));

    private static bool Leans(FoldedText words)
    {
        var leans = words.Count < ShortestWhole || Openings.Contains(words[0].ToString());
        for (var i = 0; i < words.Count && !leans; i++)
        {
            leans = Pointers.Contains(words[i].ToString());
        }

        return leans;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
