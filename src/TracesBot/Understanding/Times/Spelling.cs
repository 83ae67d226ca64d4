namespace TracesBot.Understanding.Times;

/// <summary>Recognises a word with one slip of the finger: a letter wrong, missing, doubled, or two swapped.</summary>
internal static class Spelling
{
    public static bool IsOneSlipAway(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        var start = written.CommonPrefixLength(meant);
        written = written[start..];
        meant = meant[start..];
        while (!written.IsEmpty && !meant.IsEmpty && written[^1] == meant[^1])
        {
            written = written[..^1];
            meant = meant[..^1];
        }

        return (written.Length <= 1 && meant.Length <= 1)
            || (written.Length == 2 && meant.Length == 2 && written[0] == meant[1] && written[1] == meant[0]);
    }
}
