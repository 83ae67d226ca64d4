namespace TracesBot.Understanding.Ranking;

/// <summary>
/// A small neural network beside the linear weights: it sums what the features of a message mean, as points in a
/// space in which words of the same sense come to lie together, and ranks the sum. It errs on other messages than
/// the linear part does, so that the two together err less.
/// </summary>
/// <param name="Hidden">How many numbers a meaning is made of.</param>
/// <param name="Meanings">The meaning of each bucket of features, one row after the other.</param>
/// <param name="Start">The meaning of nothing.</param>
/// <param name="Labels">For each of the numbers how much it speaks for each label, one row after the other.</param>
/// <param name="Bias">A score for each label to start from.</param>
internal sealed record Network(int Hidden, QuantizedRows Meanings, float[] Start, float[] Labels, float[] Bias)
{
    /// <summary>Features share a bucket when their names fall together: there are more of them than room in the file.</summary>
    public static int BucketOf(uint hash, int buckets) => (int)(hash % (uint)buckets);

    public static Network None { get; } = new(0, new QuantizedRows([], []), [], [], []);

    /// <summary>Adds the network's scores, times a factor, to those of the labels.</summary>
    public void AddTo(Span<float> scores, List<Weighted> features, uint[] hashes, float factor)
    {
        if (Hidden == 0)
        {
            return;
        }

        Span<float> meaning = stackalloc float[Hidden];
        Start.CopyTo(meaning);
        foreach (var (row, weight) in features)
        {
            Meanings.AddTo(meaning, BucketOf(hashes[row], Meanings.Count), weight);
        }

        Arithmetic.AddScaled(scores, Bias, factor);
        for (var i = 0; i < Hidden; i++)
        {
            if (meaning[i] > 0)
            {
                Arithmetic.AddScaled(scores, Labels.AsSpan(i * Bias.Length, Bias.Length), factor * meaning[i]);
            }
        }
    }
}
