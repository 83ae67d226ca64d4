namespace TracesBot.Understanding.Ranking;

/// <summary>A 32-bit name for a feature: FNV-1a over its kind and its letters, the same on every machine.</summary>
internal static class Hash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(FeatureKind kind, ReadOnlySpan<char> text) => Finish(Add(Start(kind), text));

    public static uint OfPair(FeatureKind kind, uint first, uint second) =>
        Finish(Add(Add(Start(kind), first), second));

    private static uint Start(FeatureKind kind) => (Basis ^ (uint)kind) * Prime;

    private static uint Add(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash;
    }

    private static uint Add(uint hash, uint value)
    {
        for (var shift = 0; shift < 32; shift += 8)
        {
            hash = (hash ^ ((value >> shift) & 0xFF)) * Prime;
        }

        return hash;
    }

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
