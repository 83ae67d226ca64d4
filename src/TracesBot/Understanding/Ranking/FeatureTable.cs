using System.Runtime.InteropServices;

namespace TracesBot.Understanding.Ranking;

/// <summary>The features the model knows, and how much each says: a feature that every message has says little.</summary>
internal sealed class FeatureTable
{
    private const float MeaningShare = 1f;
    private const float LettersShare = 1f;
    private const float ShapeWeight = 0.15f;

    private readonly uint[] _slots;
    private readonly int[] _rows;
    private readonly float[] _rarity;

    public FeatureTable(uint[] hashes, float[] rarity)
    {
        Hashes = hashes;
        _rarity = rarity;
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(hashes.Length * 2, 16));
        _slots = new uint[size];
        _rows = new int[size];
        for (var row = 0; row < hashes.Length; row++)
        {
            var slot = hashes[row] & (size - 1);
            while (_rows[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            _slots[slot] = hashes[row];
            _rows[slot] = row + 1;
        }
    }

    public uint[] Hashes { get; }

    public float RarityOf(int row) => _rarity[row];

    public bool Contains(uint hash) => Find(hash) >= 0;

    /// <summary>Gets the known features of a message with their weights; each group has length one.</summary>
    public List<Weighted> Weigh(Features features)
    {
        var weighted = new List<Weighted>(features.Meaning.Count + features.Letters.Count);
        Weigh(features.Meaning, MeaningShare, weighted);
        Weigh(features.Letters, LettersShare, weighted);
        foreach (var hash in features.Shape)
        {
            var row = Find(hash);
            if (row >= 0)
            {
                weighted.Add(new Weighted(row, ShapeWeight));
            }
        }

        return weighted;
    }

    private void Weigh(List<uint> hashes, float share, List<Weighted> weighted)
    {
        hashes.Sort();
        var first = weighted.Count;
        var sum = 0f;
        for (var i = 0; i < hashes.Count; i++)
        {
            var row = i > 0 && hashes[i] == hashes[i - 1] ? -1 : Find(hashes[i]);
            if (row >= 0)
            {
                weighted.Add(new Weighted(row, _rarity[row]));
                sum += _rarity[row] * _rarity[row];
            }
        }

        var scale = sum > 0 ? share / MathF.Sqrt(sum) : 0;
        for (var i = first; i < weighted.Count; i++)
        {
            weighted[i] = weighted[i] with { Weight = weighted[i].Weight * scale };
        }
    }

    private int Find(uint hash)
    {
        var slot = hash & (uint)(_slots.Length - 1);
        while (_rows[slot] != 0)
        {
            if (_slots[slot] == hash)
            {
                return _rows[slot] - 1;
            }

            slot = (slot + 1) & (uint)(_slots.Length - 1);
        }

        return -1;
    }
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Weighted(int Row, float Weight);
