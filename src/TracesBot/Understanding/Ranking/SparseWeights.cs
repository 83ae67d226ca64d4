namespace TracesBot.Understanding.Ranking;

/// <summary>The weights that count most, as many as the model file has room for.</summary>
internal sealed class SparseWeights
{
    private readonly int[] _starts;
    private readonly ushort[] _targets;
    private readonly float[] _values;

    /// <summary>Keeps the strongest weights of a table that has a row of labels for each feature.</summary>
    public SparseWeights(float[] weights, int stride, int labels, FeatureTable table, int keep)
    {
        var rows = table.Hashes.Length;
        var threshold = Threshold(weights, stride, labels, table, keep);
        _starts = new int[rows + 1];
        var targets = new List<ushort>();
        var values = new List<float>();
        for (var row = 0; row < rows; row++)
        {
            for (var label = 0; label < labels; label++)
            {
                var weight = weights[(row * stride) + label];
                if (weight != 0 && Math.Abs(weight) * table.RarityOf(row) >= threshold)
                {
                    targets.Add((ushort)label);
                    values.Add(weight);
                }
            }

            _starts[row + 1] = targets.Count;
        }

        _targets = [.. targets];
        _values = [.. values];
    }

    public void AddTo(Span<float> scores, int row, float factor)
    {
        for (var i = _starts[row]; i < _starts[row + 1]; i++)
        {
            scores[_targets[i]] += factor * _values[i];
        }
    }

    public void Learn(ReadOnlySpan<float> errors, int row, float factor)
    {
        for (var i = _starts[row]; i < _starts[row + 1]; i++)
        {
            _values[i] += factor * errors[_targets[i]];
        }
    }

    /// <summary>Rounds every weight to one byte: steps of a 127th of the strongest of its feature.</summary>
    public ModelData Round(IReadOnlyList<Label> labels, float[] bias, FeatureTable table, float[] languages)
    {
        var rows = table.Hashes.Length;
        var scales = new float[rows];
        var counts = new ushort[rows];
        var rounded = new sbyte[_values.Length];
        for (var row = 0; row < rows; row++)
        {
            var values = _values.AsSpan(_starts[row].._starts[row + 1]);
            scales[row] = Strongest(values);
            counts[row] = (ushort)values.Length;
            for (var i = 0; i < values.Length; i++)
            {
                rounded[_starts[row] + i] = Rounded(values[i], scales[row]);
            }
        }

        var languageScale = Strongest(languages);
        return new ModelData
        {
            Fingerprint = [],
            Labels = labels,
            Bias = bias,
            Hashes = table.Hashes,
            Rarity = [.. Enumerable.Range(0, rows).Select(table.RarityOf)],
            Scales = scales,
            LanguageScale = languageScale,
            Languages = [.. languages.Select(value => Rounded(value, languageScale))],
            Counts = counts,
            Targets = _targets,
            Weights = rounded,
        };
    }

    private static float Strongest(ReadOnlySpan<float> values)
    {
        var strongest = 0f;
        foreach (var value in values)
        {
            strongest = Math.Max(strongest, Math.Abs(value));
        }

        return (float)(Half)strongest;
    }

    private static sbyte Rounded(float value, float scale) =>
        scale > 0 ? (sbyte)MathF.Round(Math.Clamp(value / scale, -1f, 1f) * 127f) : (sbyte)0;

    /// <summary>Finds the size above which as many weights lie as are to be kept.</summary>
    private static float Threshold(float[] weights, int stride, int labels, FeatureTable table, int keep)
    {
        var sizes = new float[table.Hashes.Length * labels];
        for (var row = 0; row < table.Hashes.Length; row++)
        {
            for (var label = 0; label < labels; label++)
            {
                sizes[(row * labels) + label] = Math.Abs(weights[(row * stride) + label]) * table.RarityOf(row);
            }
        }

        Array.Sort(sizes);
        return keep >= sizes.Length ? 0 : sizes[^keep];
    }
}
