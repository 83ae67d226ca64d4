namespace TracesBot.Understanding.Ranking;

/// <summary>The words of a message, folded.</summary>
internal sealed class FoldedText
{
    private readonly List<Range> _words = [];
    private readonly List<bool> _capitals = [];

    public FoldedText(ReadOnlySpan<char> text)
    {
        Folded = Letters.Fold(text);
        var shouts = true;
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
                _capitals.Add(char.IsUpper(text[start]));
                shouts &= !char.IsLower(text[i - 1]);
            }

            start = i + 1;
        }

        if (shouts)
        {
            _capitals.Clear();
        }
    }

    public string Folded { get; }

    public int Count => _words.Count;

    /// <summary>Tells whether a word is written with a capital; in a message that is all capitals, none is.</summary>
    public bool HasCapital(int index) => index < _capitals.Count && _capitals[index];

    public ReadOnlySpan<char> this[int index] => Folded.AsSpan()[_words[index]];
}
