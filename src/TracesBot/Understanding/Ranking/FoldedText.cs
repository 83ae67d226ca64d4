namespace TracesBot.Understanding.Ranking;

/// <summary>The words of a message, folded.</summary>
internal sealed class FoldedText
{
    private readonly List<Range> _words = [];

    public FoldedText(ReadOnlySpan<char> text)
    {
        Folded = Letters.Fold(text);
        var start = 0;
        for (var i = 0; i <= Folded.Length; i++)
        {
            if (i < Folded.Length && Folded[i] != ' ')
            {
                continue;
            }

            if (i > start)
            {
                _words.Add(start..i);
            }

            start = i + 1;
        }
    }

    public string Folded { get; }

    public int Count => _words.Count;

    public ReadOnlySpan<char> this[int index] => Folded.AsSpan()[_words[index]];
}
