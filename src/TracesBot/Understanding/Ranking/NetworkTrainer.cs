namespace TracesBot.Understanding.Ranking;

/// <summary>
/// Trains the <see cref="Network"/> by gradient descent, one example at a time, with steps that grow shorter for what
/// has moved much already (Adagrad, by rows). As in the linear part, most of a message is covered while learning.
/// </summary>
internal sealed class NetworkTrainer
{
    private const float BiasRate = 0.05f;
    private const float StartRate = 0.02f;
    private const float Negligible = 1e-4f;

    private readonly TrainingOptions _options;
    private readonly Chance _chance = new(0xD1B54A32D192ED03UL);
    private readonly Weighted[][] _vectors;
    private readonly int _labels;
    private readonly int _hidden;
    private readonly float[] _meanings;
    private readonly float[] _meaningsMoved;
    private readonly float[] _start;
    private readonly float[] _weights;
    private readonly float[] _weightsMoved;
    private readonly float[] _bias;

    private readonly float[] _sum;
    private readonly float[] _lit;
    private readonly float[] _scores;
    private readonly float[] _blame;

    private NetworkTrainer(Weighted[][] vectors, uint[] hashes, int labels, TrainingOptions options)
    {
        _options = options;
        _labels = labels;
        _hidden = options.Hidden;
        var buckets = Math.Min(options.Buckets, Math.Max(hashes.Length, 1));
        _vectors =
        [
            .. vectors.Select(vector =>
                Array.ConvertAll(vector, seen => seen with { Row = Network.BucketOf(hashes[seen.Row], buckets) })
            ),
        ];
        _meanings = Scattered(buckets * _hidden, 0.5f);
        _weights = Scattered(labels * _hidden, 1f);
        (_meaningsMoved, _weightsMoved) = (new float[buckets], new float[labels]);
        (_start, _bias) = (new float[_hidden], new float[labels]);
        (_sum, _lit, _blame, _scores) = (new float[_hidden], new float[_hidden], new float[_hidden], new float[labels]);
    }

    /// <param name="vectors">The features of each example.</param>
    /// <param name="hashes">The name of each feature.</param>
    /// <param name="truth">The label of each example, and how much the example counts.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="options">How to train.</param>
    public static Network Train(
        Weighted[][] vectors,
        uint[] hashes,
        (int Label, float Importance)[] truth,
        int labels,
        TrainingOptions options
    )
    {
        if (options.Hidden == 0)
        {
            return Network.None;
        }

        var trainer = new NetworkTrainer(vectors, hashes, labels, options);
        trainer.Descend(truth);
        return trainer.Finish();
    }

    private float[] Scattered(int count, float spread)
    {
        var scale = 2f * spread / MathF.Sqrt(_hidden);
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = (_chance.Share() - 0.5f) * scale;
        }

        return values;
    }

    private void Descend((int Label, float Importance)[] truth)
    {
        var order = Enumerable.Range(0, _vectors.Length).ToArray();
        var steps = (float)(_options.NetworkEpochs * order.Length);
        var step = 0;
        var seen = new List<Weighted>();
        for (var epoch = 0; epoch < _options.NetworkEpochs; epoch++)
        {
            _chance.Shuffle(order);
            foreach (var example in order)
            {
                var rate = _options.NetworkRate * (1f - (step++ / steps));
                _chance.Cover(_vectors[example], _options.NetworkCovered, seen);
                Rank(seen);
                Learn(seen, truth[example], rate);
            }
        }
    }

    private void Rank(List<Weighted> seen)
    {
        _start.CopyTo(_sum, 0);
        foreach (var (bucket, weight) in seen)
        {
            Arithmetic.AddScaled(_sum, Meaning(bucket), weight);
        }

        for (var i = 0; i < _hidden; i++)
        {
            _lit[i] = Math.Max(_sum[i], 0f);
        }

        for (var label = 0; label < _labels; label++)
        {
            _scores[label] = _bias[label] + Arithmetic.Dot(Weights(label), _lit);
        }

        Arithmetic.Softmax(_scores);
    }

    private void Learn(List<Weighted> seen, (int Label, float Importance) truth, float rate)
    {
        _scores[truth.Label] -= 1f;
        var light = Arithmetic.Dot(_lit, _lit) / _hidden;
        Array.Clear(_blame);
        for (var label = 0; label < _labels; label++)
        {
            var error = _scores[label] * truth.Importance;
            if (Math.Abs(error) < Negligible)
            {
                continue;
            }

            Arithmetic.AddScaled(_blame, Weights(label), error);
            _weightsMoved[label] += error * error * (light + 1e-8f);
            Arithmetic.AddScaled(Weights(label), _lit, -rate * error / MathF.Sqrt(_weightsMoved[label] + 1e-6f));
            _bias[label] -= BiasRate * rate * error;
        }

        for (var i = 0; i < _hidden; i++)
        {
            _blame[i] = _sum[i] > 0 ? _blame[i] : 0f;
        }

        Move(seen, rate);
    }

    private void Move(List<Weighted> seen, float rate)
    {
        var size = Arithmetic.Dot(_blame, _blame) / _hidden;
        Arithmetic.AddScaled(_start, _blame, -StartRate * rate);
        foreach (var (bucket, weight) in seen)
        {
            _meaningsMoved[bucket] += size * weight * weight;
            var step = -rate * weight / MathF.Sqrt(_meaningsMoved[bucket] + 1e-8f);
            Arithmetic.AddScaled(Meaning(bucket), _blame, step);
        }
    }

    private Network Finish()
    {
        var byNumber = new float[_hidden * _labels];
        for (var label = 0; label < _labels; label++)
        {
            for (var i = 0; i < _hidden; i++)
            {
                byNumber[(i * _labels) + label] = _weights[(label * _hidden) + i];
            }
        }

        return new Network(_hidden, QuantizedRows.Of(_meanings, _hidden), _start, byNumber, _bias);
    }

    private Span<float> Meaning(int bucket) => _meanings.AsSpan(bucket * _hidden, _hidden);

    private Span<float> Weights(int label) => _weights.AsSpan(label * _hidden, _hidden);
}
