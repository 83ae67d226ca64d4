using TracesBot.Understanding.Ranking;

namespace TracesBot.Understanding.Times;

/// <summary>
/// A message cut into the pieces that times are written with: words, numbers (also those in letters),
/// and the signs between them. "8am" is two pieces, "14:30" three.
/// </summary>
internal sealed class TimeText
{
    /// <summary>Nobody needs more than this to name a time; what follows is not read.</summary>
    public const int Longest = 300;

    private static readonly Piece Nothing = new("", Number: null);

    private readonly List<Piece> _pieces = [];

    public TimeText(string text)
    {
        var start = 0;
        var length = Math.Min(text.Length, Longest);
        while (start < length)
        {
            var end = EndOfPiece(text, start, length);
            if (end > start)
            {
                Add(Letters.Fold(text.AsSpan(start, end - start)));
                start = end;
            }
            else
            {
                AddSign(text, start, length);
                start++;
            }
        }
    }

    public int Count => _pieces.Count;

    public Piece this[int index] => index >= 0 && index < _pieces.Count ? _pieces[index] : Nothing;

    /// <summary>Tells whether the pieces from a place on are exactly these words; "a|b" is a choice.</summary>
    public bool Is(int index, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!this[index + i].Is(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOfPiece(string text, int start, int length)
    {
        var end = start;
        var digit = char.IsAsciiDigit(text[start]);
        while (end < length && Letters.Fold(text[end]) != ' ' && char.IsAsciiDigit(text[end]) == digit)
        {
            end++;
        }

        return end;
    }

    private void Add(string piece)
    {
        int? number = null;
        if (char.IsAsciiDigit(piece[0]))
        {
            number = piece.Length <= 8 ? int.Parse(piece, CultureInfo.InvariantCulture) : int.MaxValue;
        }
        else if (NumberWords.TryRead(piece, out var spelt))
        {
            number = spelt;
            if (
                spelt < 10
                && _pieces.Count > 0
                && _pieces[^1] is { Number: 20 or 30 or 40 or 50 } tens
                && !tens.IsDigits
            )
            {
                _pieces[^1] = new Piece(tens.Text + piece, tens.Number + spelt);
                return;
            }
        }

        _pieces.Add(new Piece(piece, number));
    }

    private void AddSign(string text, int at, int length)
    {
        var between =
            at > 0 && at + 1 < length && Letters.Fold(text[at - 1]) != ' ' && Letters.Fold(text[at + 1]) != ' ';
        if (between && (text[at] is ':' or '.' or ',' or '/' or '-'))
        {
            _pieces.Add(new Piece(text[at].ToString(), Number: null));
        }
    }
}

internal readonly record struct Piece(string Text, int? Number)
{
    public bool IsDigits => Text.Length > 0 && char.IsAsciiDigit(Text[0]);

    public bool Is(string choice)
    {
        foreach (var range in choice.AsSpan().Split('|'))
        {
            if (Text.AsSpan().SequenceEqual(choice.AsSpan()[range]))
            {
                return true;
            }
        }

        return false;
    }
}
