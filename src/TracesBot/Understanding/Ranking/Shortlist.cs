namespace TracesBot.Understanding.Ranking;

/// <summary>The labels of a message with their shares, which sum to one, best first.</summary>
internal sealed class Shortlist
{
    private const int Kept = 3;

    public Shortlist(IReadOnlyList<Label> labels, ReadOnlySpan<float> scores)
    {
        var shares = scores.ToArray();
        Arithmetic.Softmax(shares);
        for (var i = 0; i < shares.Length; i++)
        {
            var label = labels[i];
            OutOfScope += label.Kind == LabelKind.OutOfScope ? shares[i] : 0;

            var ranked = new Ranked(label.Id, label.Kind, shares[i]);
            Best = i == 0 || shares[i] > Best.Share ? ranked : Best;
            if (label.Kind == LabelKind.Topic)
            {
                Insert(ranked);
            }
        }
    }

    public Ranked Best { get; }

    /// <summary>Gets the best topics, at most three.</summary>
    public List<Ranked> Topics { get; } = [];

    public float OutOfScope { get; }

    private void Insert(Ranked ranked)
    {
        var at = Topics.FindIndex(other => other.Share < ranked.Share);
        Topics.Insert(at < 0 ? Topics.Count : at, ranked);
        if (Topics.Count > Kept)
        {
            Topics.RemoveAt(Kept);
        }
    }
}

internal readonly record struct Ranked(string Id, LabelKind Kind, float Share);
