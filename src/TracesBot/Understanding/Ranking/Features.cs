namespace TracesBot.Understanding.Ranking;

/// <summary>The features of one message in three groups, each weighed by itself; repeats are allowed and count once.</summary>
internal sealed class Features
{
    public List<uint> Meaning { get; } = [];

    public List<uint> Letters { get; } = [];

    public List<uint> Shape { get; } = [];
}
