namespace TracesBot.Understanding.Ranking;

/// <summary>The labels of a message with their shares, which sum to one, best first.</summary>
internal sealed class Shortlist
{
    private const int Kept = 5;

    private readonly List<Ranked> _best = [];

    public Shortlist(IReadOnlyList<Label> labels, ReadOnlySpan<float> scores)
    {
        var shares = scores.ToArray();
        Arithmetic.Softmax(shares);
        for (var i = 0; i < shares.Length; i++)
        {
            var label = labels[i];
            OutOfScope += label.Kind == LabelKind.OutOfScope ? shares[i] : 0;
            InScope += label.Kind == LabelKind.Topic ? shares[i] : 0;

            if (_best.Count < Kept || shares[i] > _best[^1].Share)
            {
                Insert(new Ranked(label.Id, label.Kind, shares[i]));
            }
        }
    }

    public Ranked Best => _best[0];

    /// <summary>Gets the best topics, at most five.</summary>
    public List<Ranked> Topics { get; } = [];

    public float OutOfScope { get; }

    public float InScope { get; }

    private void Insert(Ranked ranked)
    {
        Insert(_best, ranked);
        if (ranked.Kind == LabelKind.Topic)
        {
            Insert(Topics, ranked);
        }
    }

    private static void Insert(List<Ranked> list, Ranked ranked)
    {
        var at = list.FindIndex(other => other.Share < ranked.Share);
        list.Insert(at < 0 ? list.Count : at, ranked);
        if (list.Count > Kept)
        {
            list.RemoveAt(Kept);
        }
    }
}

internal readonly record struct Ranked(string Id, LabelKind Kind, float Share);
