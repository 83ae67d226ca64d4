using TracesBot.Understanding.Ranking;

namespace TracesBot.Understanding.Naming;

/// <summary>
/// Finds the team and the colleague that a manager names. No roster is at hand here, so they are recognised by how
/// they are written: with a capital, after "på" or "team", or by their ending ("Tullgruppen").
/// </summary>
internal sealed class Names
{
    private const int LongestText = 300;
    private const int LongestName = 5;

    private static readonly string[] TeamEndings =
    [
        "gruppen",
        "teamet",
        "avdelningen",
        "enheten",
        "terminalen",
        "kontoret",
        "lagret",
        "sektionen",
        "gruppens",
        "teamets",
        "avdelningens",
        "enhetens",
    ];

    private readonly List<Token> _tokens = [];
    private readonly bool _shouts;

    private Names(string text)
    {
        foreach (
            var part in text[..Math.Min(text.Length, LongestText)]
                .Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            _tokens.Add(new Token(part));
        }

        _shouts = _tokens.Where(token => token.Name.Length > 1).All(token => !token.Name.Any(char.IsLower));
    }

    /// <summary>Finds the team in a question about a team.</summary>
    public static string? Team(string text)
    {
        var names = new Names(text);
        return names.After(NameWords.TeamLeads, capitalOnly: true)
            ?? names.ByEnding()
            ?? names.Capitals(names.HasOwnFirstWord() ? 0 : 1, names._tokens.Count)
            ?? names.After(NameWords.TeamLeads, capitalOnly: false);
    }

    /// <summary>Finds the colleague, and the team that tells which one, in a question about a colleague.</summary>
    public static (string? Person, string? Team) Person(string text)
    {
        var names = new Names(text);
        var team = names.After(NameWords.PlaceLeads, capitalOnly: true);
        var cut = team is null ? names._tokens.Count : names.IndexOf(team);
        var person = names.Capitals(0, cut) ?? names.Capitals(cut + 1, names._tokens.Count, skip: team);
        if (person is null && team is not null)
        {
            return (team, null);
        }

        return (person ?? names.After(NameWords.PersonLeads, capitalOnly: false), team);
    }

    /// <summary>The first word has a capital anyway; alone it is a name only where something belongs to it.</summary>
    private bool HasOwnFirstWord() =>
        CapitalRun(0) > 1 || (_tokens.Count > 0 && _tokens[0].Name.EndsWith("'s", StringComparison.Ordinal));

    private int IndexOf(string name) =>
        _tokens.FindIndex(token => name.StartsWith(token.Name, StringComparison.Ordinal));

    private string? After(string[] leads, bool capitalOnly)
    {
        for (var i = 0; i + 1 < _tokens.Count; i++)
        {
            if (!leads.Contains(_tokens[i].Folded) || _tokens[i].EndsSentence)
            {
                continue;
            }

            var length = capitalOnly ? CapitalRun(i + 1) : PlainRun(i + 1);
            if (length > 0)
            {
                return Join(i + 1, length);
            }
        }

        return null;
    }

    private string? ByEnding()
    {
        var at = _tokens.FindIndex(token =>
            Array.Exists(
                TeamEndings,
                ending => token.Folded.Length > ending.Length && token.Folded.EndsWith(ending, StringComparison.Ordinal)
            )
        );
        return at < 0 ? null : Join(at, 1);
    }

    private string? Capitals(int from, int to, string? skip = null)
    {
        for (var i = from; i < to; i++)
        {
            var length = CapitalRun(i);
            if (length > 0 && (skip is null || !skip.Contains(_tokens[i].Name, StringComparison.Ordinal)))
            {
                return Join(i, length);
            }
        }

        return null;
    }

    private int CapitalRun(int at)
    {
        var length = 0;
        while (at + length < _tokens.Count && length < LongestName)
        {
            var token = _tokens[at + length];
            var joins =
                length > 0 && token.Joins && at + length + 1 < _tokens.Count && IsName(_tokens[at + length + 1]);
            if (!joins && !IsName(token))
            {
                break;
            }

            length++;
            if (token.EndsClause)
            {
                break;
            }
        }

        return length;
    }

    private bool IsName(Token token) => !_shouts && token.HasCapital && !NameWords.IsOrdinary(token.Folded);

    private int PlainRun(int at)
    {
        var length = 0;
        while (at + length < _tokens.Count && length < 3)
        {
            var token = _tokens[at + length];
            var joins =
                length > 0
                && token.Joins
                && at + length + 1 < _tokens.Count
                && !NameWords.IsOrdinary(_tokens[at + length + 1].Folded);
            if (!joins && (token.Folded.Length < 2 || NameWords.IsOrdinary(token.Folded)))
            {
                break;
            }

            length++;
            if (token.EndsClause)
            {
                break;
            }
        }

        return length;
    }

    private string Join(int at, int length)
    {
        var name = string.Join(' ', _tokens.Skip(at).Take(length).Select(token => token.Name));
        return name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal)
            ? name[..^2]
            : name;
    }

    private sealed class Token
    {
        public Token(string written)
        {
            Name = written.Trim('.', ',', '?', '!', ':', ';', '"', '\'', '(', ')', '@', '”', '“', '«', '»', '*');
            Folded = Letters.Fold(Name).Trim();
            EndsSentence = written[^1] is '.' or '?' or '!';
            EndsClause = EndsSentence || written[^1] is ',' or ':' or ';' or ')';
        }

        public string Name { get; }

        public string Folded { get; }

        public bool EndsSentence { get; }

        public bool EndsClause { get; }

        public bool HasCapital => Name.Length > 1 && char.IsUpper(Name[0]);

        public bool Joins => Name is "&" or "+" or "och" or "and" or "/";
    }
}
