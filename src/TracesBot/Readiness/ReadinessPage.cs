namespace TracesBot.Readiness;

/// <summary>Which part of a long list is shown. A page past the end, as of an old card, is the last one.</summary>
internal sealed record ReadinessPage(int Number, int Count)
{
    public const int Size = 10;

    public int Skip => Number * Size;

    public bool HasPrevious => Number > 0;

    public bool HasNext => Number < Count - 1;

    public static ReadinessPage Of(long entries, int asked)
    {
        var count = (int)Math.Max(1, (entries + Size - 1) / Size);

        return new ReadinessPage(Math.Min(asked, count - 1), count);
    }
}
