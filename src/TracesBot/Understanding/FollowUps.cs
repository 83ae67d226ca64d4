using TracesBot.Understanding.Ranking;

namespace TracesBot.Understanding;

/// <summary>
/// Understands "och på iPhone då?" and "from Norway as well?": a message that leans on the topic before it is ranked
/// together with what that topic is about.
/// </summary>
internal sealed class FollowUps(Model model)
{
    private const int LongestFollowUp = 12;
    private const float Same = 1.2f;
    private const float SameFamily = 0.7f;

    private static readonly string[] Openings =
    [
        "och",
        "and",
        "men",
        "but",
        "da",
        "eller",
        "or",
        "sa",
        "so",
        "okej",
        "ok",
        "ar",
        "is",
        "from",
        "fran",
        "what",
        "aven",
        "also",
        "plus",
        "then",
        "for",
        "om",
        "if",
        "annars",
        "otherwise",
        "did",
        "gjorde",
    ];

    private static readonly string[] Pointers =
    [
        "den",
        "det",
        "dem",
        "de",
        "it",
        "that",
        "them",
        "this",
        "those",
        "dar",
        "there",
        "da",
        "too",
        "med",
        "ocksa",
        "well",
        "either",
        "heller",
        "annars",
        "samma",
        "same",
        "i",
        "jag",
    ];

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
            var label = model.Labels[i];
            if (label.Kind == LabelKind.Topic)
            {
                leaned[i] += Closeness(label.Id, previous);
            }
        }

        return new Shortlist(model.Labels, leaned);
    }

    private static float Closeness(string topic, string previous) =>
        string.Equals(topic, previous, StringComparison.Ordinal) ? Same
        : FamilyOf(topic).SequenceEqual(FamilyOf(previous)) ? SameFamily
        : 0;

    private static ReadOnlySpan<char> FamilyOf(string topic) =>
        topic.AsSpan(0, Math.Max(0, topic.IndexOf('-', StringComparison.Ordinal)));

    private static bool Leans(FoldedText words)
    {
        if (Openings.Contains(words[0].ToString()))
        {
            return true;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (Pointers.Contains(words[i].ToString()))
            {
                return true;
            }
        }

        return words.Count <= 4;
    }
}
