using TracesBot.Words;

namespace TracesBot.Understanding.Ranking;

/// <summary>
/// Trains the model on the content: multinomial logistic regression by gradient descent, one example at a time.
/// First with every weight, then, once the weights that hardly count are dropped, with those that are left.
/// </summary>
internal sealed class ModelTrainer
{
    private const int EpochsAfterDropping = 4;
    private const float RateAfterDropping = 0.3f;
    private const float BiasRate = 0.05f;

    private readonly TrainingOptions _options;
    private readonly Examples _examples;
    private readonly FeatureTable _table;
    private readonly Weighted[][] _vectors;
    private readonly int[] _order;
    private readonly int _labels;
    private readonly int _stride;
    private readonly float[] _bias;
    private readonly Chance _chance = new(0x9E3779B97F4A7C15UL);

    private ModelTrainer(Examples examples, Concepts concepts, TrainingOptions options)
    {
        _options = options;
        _examples = examples;
        _table = BuildTable(examples, concepts, options.FewestExamples);
        var extractor = new FeatureExtractor(concepts, _table.Contains);
        _vectors = [.. examples.Lines.Select(line => _table.Weigh(extractor.Extract(line.Text)).ToArray())];
        _order = [.. Enumerable.Range(0, _vectors.Length)];
        _labels = examples.Labels.Count;
        _stride = (_labels + 1 + 15) / 16 * 16;
        _bias = new float[_stride];
    }

    public static ModelData Train(string knowledgeFolder) =>
        Train(Examples.Read(knowledgeFolder), Examples.ReadConcepts(knowledgeFolder), TrainingOptions.Default) with
        {
            Fingerprint = Examples.Fingerprint(knowledgeFolder),
        };

    public static ModelData Train(Examples examples, Concepts concepts, TrainingOptions options)
    {
        var trainer = new ModelTrainer(examples, concepts, options);
        var dense = trainer.Descend();
        var languages = new float[trainer._table.Hashes.Length];
        for (var row = 0; row < languages.Length; row++)
        {
            languages[row] = dense[(row * trainer._stride) + trainer._labels];
        }

        var sparse = new SparseWeights(dense, trainer._stride, trainer._labels, trainer._table, options.WeightsToKeep);
        trainer.Refine(sparse);
        var bias = trainer._bias[..(trainer._labels + 1)];
        return sparse.Round(examples.Labels, bias, trainer._table, languages) with { Network = trainer.TrainNetwork() };
    }

    private Network TrainNetwork() =>
        NetworkTrainer.Train(
            _vectors,
            _table.Hashes,
            [.. _examples.Lines.Select((line, example) => (line.Label, Importance(example)))],
            _labels,
            _options
        );

    private static FeatureTable BuildTable(Examples examples, Concepts concepts, int fewest)
    {
        var stems = Count(examples, new FeatureExtractor(concepts, _ => false)).Where(pair => pair.Value >= 3);
        var known = stems.Select(pair => pair.Key).ToHashSet();
        var counts = Count(examples, new FeatureExtractor(concepts, known.Contains));
        var kept = counts.Where(pair => pair.Value >= fewest).Select(pair => pair.Key).ToArray();
        Array.Sort(kept);
        var all = (float)examples.Lines.Count;
        return new FeatureTable(kept, [.. kept.Select(hash => Rarity(all / counts[hash]))]);
    }

    /// <summary>Rounded to sixteenths, which the model file keeps in a byte.</summary>
    private static float Rarity(float oneIn) => MathF.Round((1f + Arithmetic.Log(oneIn)) * 16f) / 16f;

    private static Dictionary<uint, int> Count(Examples examples, FeatureExtractor extractor)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var line in examples.Lines)
        {
            var features = extractor.Extract(line.Text);
            foreach (var hash in features.Meaning.Concat(features.Letters).Concat(features.Shape).Distinct())
            {
                counts[hash] = counts.GetValueOrDefault(hash) + 1;
            }
        }

        return counts;
    }

    private float[] Descend()
    {
        var weights = new float[_table.Hashes.Length * _stride];
        ForEachExample(
            _options.Epochs,
            _options.Rate,
            (seen, scores, line, rate) =>
            {
                foreach (var (row, weight) in seen)
                {
                    Arithmetic.AddScaled(scores, weights.AsSpan(row * _stride, _stride), weight);
                }

                TurnIntoErrors(scores, line);
                foreach (var (row, weight) in seen)
                {
                    Arithmetic.AddScaled(weights.AsSpan(row * _stride, _stride), scores, -rate * weight);
                }
            }
        );
        return weights;
    }

    private void Refine(SparseWeights weights) =>
        ForEachExample(
            EpochsAfterDropping,
            RateAfterDropping * _options.Rate,
            (seen, scores, line, rate) =>
            {
                foreach (var (row, weight) in seen)
                {
                    weights.AddTo(scores, row, weight);
                }

                TurnIntoErrors(scores, line);
                foreach (var (row, weight) in seen)
                {
                    weights.Learn(scores, row, -rate * weight);
                }
            }
        );

    private void ForEachExample(int epochs, float firstRate, Action<List<Weighted>, float[], Example, float> learn)
    {
        var steps = (float)(_order.Length * epochs);
        var step = 0;
        var scores = new float[_stride];
        var seen = new List<Weighted>();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            _chance.Shuffle(_order);
            foreach (var example in _order)
            {
                var rate = firstRate * Importance(example) * (1f - (step++ / steps));
                _chance.Cover(_vectors[example], _options.Covered, seen);
                _bias.CopyTo(scores, 0);
                learn(seen, scores, _examples.Lines[example], rate);
            }
        }
    }

    private float Importance(int example) =>
        _examples.Labels[_examples.Lines[example].Label].Kind switch
        {
            LabelKind.OutOfScope => _options.NegativeWeight,
            LabelKind.Intent => _options.IntentWeight,
            _ => 1f,
        };

    /// <summary>Replaces the scores by how far they are from the truth, and moves the biases.</summary>
    private void TurnIntoErrors(float[] scores, Example line)
    {
        Arithmetic.Softmax(scores.AsSpan(0, _labels));
        scores[line.Label] -= 1f;
        scores[_labels] = Arithmetic.Sigmoid(scores[_labels]) - (line.Language == Language.Swedish ? 1f : 0f);
        Arithmetic.AddScaled(_bias.AsSpan(0, _labels), scores, -BiasRate);
    }
}
