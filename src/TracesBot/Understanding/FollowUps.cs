using System.Collections.Frozen;
using TracesBot.Understanding.Ranking;
using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>
/// Understands "och på iPhone då?" and "from Norway as well?": a message that leans on the topic before it is ranked
/// with a liking for that topic, for those that its text leads to, and for its family ("app-…").
/// </summary>
internal sealed class FollowUps(Model model, IReadOnlyDictionary<string, Lead> topics)
{
    private const int LongestFollowUp = 12;
    private const int ShortestWhole = 5;
    private const int ShortestQuestion = 4;
    private const float Same = 1.5f;
    private const float Next = 1.8f;
    private const float SameFamily = 0.6f;
    private const float Alone = 1f;
    private const float Joined = 0.5f;
    private const float OutOfScope = -1f;
    private const float Intent = -1.5f;
    private const float SureCommand = 0.7f;

    private static readonly FrozenSet<string> Openings = Set(
        "och and men but da eller or sa so okej ok ar is from fran what aven also plus then for om if annars otherwise did gjorde jag i hur how"
    );

    private static readonly FrozenSet<string> Pointers = Set(
        "den det dem de it that them this those dar there da too med ocksa well either heller annars samma same"
    );

    /// <summary>Gets the ranking with the previous topic in mind; null when the message stands on its own.</summary>
    public Shortlist? Apply(string text, string previous, Language language, float[] scores)
    {
        var words = new FoldedText(text);
        var alone = new Shortlist(model.Labels, scores).Best;
        if (words.Count > LongestFollowUp || !Leans(words) || alone is { Kind: LabelKind.Intent, Share: > SureCommand })
        {
            return null;
        }

        topics.TryGetValue(previous, out var lead);
        var joined = lead is null ? scores : model.Score($"{lead.TitleIn(language)} {text}").Labels;
        var leaned = new float[scores.Length];
        for (var i = 0; i < leaned.Length; i++)
        {
            var label = model.Labels[i];
            leaned[i] = label.Kind switch
            {
                LabelKind.Topic => (Alone * scores[i]) + (Joined * joined[i]) + Closeness(label.Id, previous, lead),
                LabelKind.OutOfScope => ((Alone + Joined) * scores[i]) + OutOfScope,
                _ => ((Alone + Joined) * scores[i]) + (words.Count >= ShortestQuestion ? Intent : 0),
            };
        }

        return new Shortlist(model.Labels, leaned);
    }

    private static float Closeness(string topic, string previous, Lead? lead) =>
        string.Equals(topic, previous, StringComparison.Ordinal) ? Same
        : lead is not null && lead.Next.Contains(topic, StringComparer.Ordinal) ? Next
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
