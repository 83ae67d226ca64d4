using System.Numerics;
using System.Runtime.Intrinsics;

namespace TracesBot.Understanding.Ranking;

/// <summary>
/// The few sums that training is made of. Every lane is computed by itself, and nothing comes from the platform's
/// mathematics library, so that a model is the same to the byte wherever it is trained.
/// </summary>
internal static class Arithmetic
{
    /// <summary>Adds <paramref name="factor"/> times <paramref name="row"/> to <paramref name="sum"/>.</summary>
    public static void AddScaled(Span<float> sum, ReadOnlySpan<float> row, float factor)
    {
        var lanes = new Vector<float>(factor);
        var i = 0;
        for (; i <= sum.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var added = new Vector<float>(sum[i..]) + (new Vector<float>(row[i..]) * lanes);
            added.CopyTo(sum[i..]);
        }

        for (; i < sum.Length; i++)
        {
            sum[i] += row[i] * factor;
        }
    }

    /// <summary>Gets the sum of the products, always in the same order: vectors of one fixed width.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sums = Vector128<float>.Zero;
        var i = 0;
        for (; i <= left.Length - Vector128<float>.Count; i += Vector128<float>.Count)
        {
            sums += Vector128.Create(left[i..]) * Vector128.Create(right[i..]);
        }

        var sum = sums[0] + sums[1] + sums[2] + sums[3];
        for (; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>Turns scores into shares that sum to one.</summary>
    public static void Softmax(Span<float> scores)
    {
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Exp(scores[i] - highest);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }

    public static float Sigmoid(float score) => score >= 0 ? 1f / (1f + Exp(-score)) : 1f - (1f / (1f + Exp(score)));

    /// <summary>The natural logarithm, to five digits.</summary>
    public static float Log(float value)
    {
        var bits = BitConverter.SingleToInt32Bits(value);
        var exponent = ((bits >> 23) & 0xFF) - 127;
        var mantissa = BitConverter.Int32BitsToSingle((bits & 0x7FFFFF) | 0x3F800000);
        var t = (mantissa - 1f) / (mantissa + 1f);
        var square = t * t;
        var series = t * (2f + (square * ((2f / 3f) + (square * ((2f / 5f) + (square * (2f / 7f)))))));
        return series + (exponent * 0.69314718f);
    }

    /// <summary>e to a power of zero or less, to five digits.</summary>
    private static float Exp(float power)
    {
        if (power < -40f)
        {
            return 0f;
        }

        var halvings = (int)(power * -1.4426950f);
        var rest = power + (halvings * 0.69314718f);
        var series =
            1f
            + (rest * (1f + (rest * (0.5f + (rest * (0.16666667f + (rest * (0.04166667f + (rest * 0.00833333f)))))))));
        return series * BitConverter.Int32BitsToSingle((127 - halvings) << 23);
    }
}
