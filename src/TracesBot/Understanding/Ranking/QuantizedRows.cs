namespace TracesBot.Understanding.Ranking;

/// <summary>Rows of numbers, a byte each: steps of a 127th of the strongest of the row.</summary>
/// <param name="Scales">The strongest number of each row.</param>
/// <param name="Steps">The numbers, one row after the other.</param>
internal sealed record QuantizedRows(float[] Scales, sbyte[] Steps)
{
    private const float Most = 127f;

    public int Count => Scales.Length;

    public static QuantizedRows Of(float[] values, int width)
    {
        var scales = new float[values.Length / width];
        var steps = new sbyte[values.Length];
        for (var row = 0; row < scales.Length; row++)
        {
            var strongest = 0f;
            foreach (var value in values.AsSpan(row * width, width))
            {
                strongest = Math.Max(strongest, Math.Abs(value));
            }

            scales[row] = (float)(Half)strongest;
            for (var i = row * width; i < (row + 1) * width; i++)
            {
                var share = scales[row] > 0 ? Math.Clamp(values[i] / scales[row], -1f, 1f) : 0f;
                steps[i] = (sbyte)MathF.Round(share * Most);
            }
        }

        return new QuantizedRows(scales, steps);
    }

    public void AddTo(Span<float> sum, int row, float factor)
    {
        var scale = factor * Scales[row] / Most;
        var steps = Steps.AsSpan(row * sum.Length, sum.Length);
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += scale * steps[i];
        }
    }
}
