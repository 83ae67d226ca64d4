using TracesBot.Understanding.Ranking;

namespace TracesBot.Understanding;

/// <summary>Notices two questions in one message, and answers both.</summary>
internal static class DoubleQuestion
{
    private const int ShortestPart = 10;

    private static readonly string[] Joints =
    [
        "? ",
        "! ",
        ". ",
        "; ",
        ", och ",
        ", and ",
        " och ",
        " and ",
        " samt ",
        " å ",
        ", å ",
        " & ",
        ", ",
        " also ",
        " dessutom ",
        " plus ",
    ];

    /// <summary>Gets both topics; null when the message is one question.</summary>
    public static IReadOnlyList<string>? Second(string text, Model model, string first)
    {
        if (text.Length > 400)
        {
            return null;
        }

        foreach (var joint in Joints)
        {
            for (
                var at = text.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
                at > 0;
                at = text.IndexOf(joint, at + 1, StringComparison.OrdinalIgnoreCase)
            )
            {
                var left = text.AsSpan(0, at);
                var right = text.AsSpan(at + joint.Length);
                if (left.Length < ShortestPart || right.Length < ShortestPart)
                {
                    continue;
                }

                var one = new Shortlist(model.Labels, model.Score(left).Labels).Best;
                var other = new Shortlist(model.Labels, model.Score(right).Labels).Best;
                if (
                    IsSure(one)
                    && IsSure(other)
                    && !Same(one.Id, other.Id)
                    && (Same(one.Id, first) || Same(other.Id, first))
                )
                {
                    return [one.Id, other.Id];
                }
            }
        }

        return null;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static bool IsSure(Ranked ranked) => ranked.Kind == LabelKind.Topic && ranked.Share >= Thresholds.Part;
}
