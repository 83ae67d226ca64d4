namespace TracesBot.Understanding.Ranking;

/// <summary>Chance that always falls the same way, so that the same content always gives the same model.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Gets a number from zero up to one.</summary>
    public float Share() => (Next() & 0xFFFFFF) / (float)0x1000000;

    public void Shuffle(int[] order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var other = (int)(Next() % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }

    /// <summary>
    /// Covers part of a message, another part each time: what is learnt must not hang on one word, as people
    /// say the same thing in other words.
    /// </summary>
    public void Cover(Weighted[] vector, float covered, List<Weighted> seen)
    {
        var limit = (ulong)(covered * uint.MaxValue);
        var scale = 1f / (1f - covered);
        seen.Clear();
        foreach (var feature in vector)
        {
            if ((Next() & uint.MaxValue) >= limit)
            {
                seen.Add(feature with { Weight = feature.Weight * scale });
            }
        }
    }

    private ulong Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        return _state ^= _state << 17;
    }
}
