namespace TracesBot.Understanding.Ranking;

/// <summary>
/// What training leaves: for each known feature the few labels it speaks for or against, in steps of a 127th of the
/// strongest. Weights too small to change a ranking are not kept. Immutable, so any number of turns may read it at once.
/// </summary>
internal sealed class Model
{
    private const float Step = 1f / 127f;
    private const float LinearShare = 0.65f;
    private const float NetworkShare = 0.35f;

    private readonly FeatureTable _table;
    private readonly ModelData _data;
    private readonly FeatureExtractor _extractor;
    private readonly int[] _starts;

    public Model(ModelData data, Concepts concepts)
    {
        _data = data;
        _table = new FeatureTable(data.Hashes, data.Rarity);
        _extractor = new FeatureExtractor(concepts, _table.Contains);
        _starts = new int[data.Counts.Length + 1];
        for (var row = 0; row < data.Counts.Length; row++)
        {
            _starts[row + 1] = _starts[row] + data.Counts[row];
        }
    }

    public IReadOnlyList<Label> Labels => _data.Labels;

    public Scores Score(ReadOnlySpan<char> text)
    {
        var scores = new float[Labels.Count];
        _data.Bias.AsSpan(0, Labels.Count).CopyTo(scores);
        var language = _data.Bias[Labels.Count];
        var vector = _table.Weigh(_extractor.Extract(text));
        foreach (var (row, weight) in vector)
        {
            var scale = weight * _data.Scales[row] * Step;
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
            {
                scores[_data.Targets[i]] += scale * _data.Weights[i];
            }

            language += weight * _data.LanguageScale * Step * _data.Languages[row];
        }

        foreach (ref var score in scores.AsSpan())
        {
            score *= LinearShare;
        }

        _data.Network.AddTo(scores, vector, _data.Hashes, NetworkShare);
        return new Scores(scores, language, vector.Count);
    }
}

/// <summary>How a message ranks.</summary>
/// <param name="Labels">A score for each label, before softmax.</param>
/// <param name="Language">Above zero for Swedish, below for English; near zero when nothing tells.</param>
/// <param name="Features">How many known features the message has.</param>
internal sealed record Scores(float[] Labels, float Language, int Features);
