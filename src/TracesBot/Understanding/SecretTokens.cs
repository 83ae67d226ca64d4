using TracesBot.Understanding.Ranking;

namespace TracesBot.Understanding;

/// <summary>
/// A message cut at blanks, with ":" and "=" as pieces of their own. Nothing is copied but the folded letters:
/// a message of a hundred thousand characters must not hold anybody up.
/// </summary>
internal sealed class SecretTokens
{
    private const string Around = "\"',()”“.?:";
    private const int LongestFolded = 40;

    private readonly string _text;
    private readonly string _folded;
    private readonly List<Token> _tokens = [];

    public SecretTokens(string text)
    {
        _text = text;
        _folded = Letters.Fold(text);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var stands = i < text.Length && text[i] is ':' or '=';
            if (i < text.Length && !stands && !char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            Add(start, i);
            if (stands)
            {
                _tokens.Add(new Token(i, 1, EndsMessage: false));
            }

            start = i + 1;
        }

        if (_tokens.Count > 0)
        {
            _tokens[^1] = _tokens[^1] with { EndsMessage = true };
        }
    }

    public int Count => _tokens.Count;

    public ReadOnlySpan<char> Raw(int index) => _text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    public ReadOnlySpan<char> Folded(int index)
    {
        var token = _tokens[index];
        return token.Length <= LongestFolded ? _folded.AsSpan(token.Start, token.Length).Trim(' ') : [];
    }

    public bool EndsMessage(int index) => _tokens[index].EndsMessage;

    private void Add(int start, int end)
    {
        if (end == start)
        {
            return;
        }

        var ends = _text[end - 1] is '.' or '!';
        if (end - start > 1)
        {
            while (start < end && Around.Contains(_text[start], StringComparison.Ordinal))
            {
                start++;
            }

            while (end > start && Around.Contains(_text[end - 1], StringComparison.Ordinal))
            {
                end--;
            }
        }

        _tokens.Add(new Token(start, end - start, ends));
    }

    private readonly record struct Token(int Start, int Length, bool EndsMessage);
}
