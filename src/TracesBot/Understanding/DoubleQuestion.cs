using TracesBot.Understanding.Ranking;
using TracesBot.Words;

namespace TracesBot.Understanding;

/// <summary>
/// Notices two questions in one message. Each half is read in the light of the whole, so that "och vem skriver på?"
/// keeps what it is about, and a question that merely has an "och" in it stays one.
/// </summary>
internal sealed class DoubleQuestion(Model model, FollowUps followUps)
{
    private const int LongestMessage = 400;
    private const int ShortestPart = 8;
    private const int MostCuts = 8;
    private const float Whole = 0.35f;
    private const float Evident = 0.9f;

    private static readonly string[] Joints =
    [
        "? ",
        "! ",
        ". ",
        "; ",
        ", ",
        " och ",
        " and ",
        " samt ",
        " å ",
        " & ",
        " plus ",
        " dessutom ",
    ];

    /// <summary>Gets the two topics in the order they are asked for; the first alone when the message is one question.</summary>
    public IReadOnlyList<string> Topics(string text, Language language, Scores whole, Ranked best)
    {
        var first = best.Id;
        if (text.Length > LongestMessage)
        {
            return [first];
        }

        foreach (var (end, start) in Cuts(text).Take(MostCuts))
        {
            var (left, right) = (text[..end], text[start..]);
            var (leftBest, rightBest) = (BestOf(left, whole), BestOf(right, whole));
            if (IsFirst(leftBest) && IsSure(leftBest) && !IsFirst(rightBest))
            {
                rightBest = IsSure(rightBest) ? rightBest : Leaning(right, language, first);
            }
            else if (IsFirst(leftBest) || !IsFirst(rightBest) || !IsSure(rightBest))
            {
                continue;
            }

            var second = IsFirst(leftBest) ? rightBest : leftBest;
            if (IsSure(second) && !IsFirst(second))
            {
                return IsFirst(leftBest) || IsBackground(text[end], best) ? [first, second.Id] : [second.Id, first];
            }
        }

        return [first];

        bool IsFirst(Ranked ranked) => string.Equals(ranked.Id, first, StringComparison.Ordinal);
    }

    /// <summary>
    /// "I tried three browsers, where is the password?" tells before it asks: what it asks is answered first.
    /// </summary>
    private static bool IsBackground(char end, Ranked best) => end != '?' && best.Share >= Evident;

    /// <summary>"… och vem skriver på?" asks about what was asked just before it.</summary>
    private Ranked Leaning(string part, Language language, string first) =>
        followUps.Apply(part, first, language, model.Score(part).Labels)?.Best ?? default;

    private static IEnumerable<(int End, int Start)> Cuts(string text)
    {
        foreach (var joint in Joints)
        {
            var at = text.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
            while (at >= 0)
            {
                if (at >= ShortestPart && text.Length - at - joint.Length >= ShortestPart)
                {
                    yield return (at, at + joint.Length);
                }

                at = text.IndexOf(joint, at + 1, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private Ranked BestOf(ReadOnlySpan<char> part, Scores whole)
    {
        var scores = model.Score(part).Labels;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += Whole * whole.Labels[i];
        }

        return new Shortlist(model.Labels, scores).Best;
    }

    private static bool IsSure(Ranked ranked) => ranked.Kind == LabelKind.Topic && ranked.Share >= Thresholds.Part;
}
