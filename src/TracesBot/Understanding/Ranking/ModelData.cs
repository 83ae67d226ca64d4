namespace TracesBot.Understanding.Ranking;

/// <summary>The content of a model file.</summary>
internal sealed record ModelData
{
    /// <summary>Gets the fingerprint of the content the model was trained on.</summary>
    public required byte[] Fingerprint { get; init; }

    public required IReadOnlyList<Label> Labels { get; init; }

    /// <summary>Gets one bias a label, and last that of the language.</summary>
    public required float[] Bias { get; init; }

    public required uint[] Hashes { get; init; }

    public required float[] Rarity { get; init; }

    public required float[] Scales { get; init; }

    public required float LanguageScale { get; init; }

    public required sbyte[] Languages { get; init; }

    /// <summary>Gets how many labels each feature speaks for.</summary>
    public required ushort[] Counts { get; init; }

    public required ushort[] Targets { get; init; }

    public required sbyte[] Weights { get; init; }

    public Network Network { get; init; } = Network.None;
}
