using System.Collections.Frozen;
using TracesBot.Understanding.Ranking;

namespace TracesBot.Understanding;

/// <summary>
/// Notices a password, PIN, one-time code or Swedish personal number in a message, so that the message is neither
/// stored nor logged and its writer is warned. Errs on the side of warning, but leaves phone numbers, dates,
/// goods codes and error codes alone.
/// </summary>
internal static class SecretDetector
{
    private const int Reach = 3;
    private const int LinkedReach = 5;

    private static readonly FrozenSet<string> Passwords = Set(
        "losenord losenordet losen losenordt password passwd pwd passphrase passwort losenords pass"
    );

    private static readonly FrozenSet<string> Codes = Set(
        "pin pinkod pinkoden pinkodens pincode pinnen kod koden code engangskod engangskoden otp smskod smskoden passcode verifieringskod verifieringskoden"
    );

    private static readonly FrozenSet<string> Links = Set("ar is e was var blev blir heter lyder = : to till");

    private static readonly FrozenSet<string> NotCodes = Set(
        "fel felet felkod felkoden error felmeddelande kn cn kn8 tull taric varu varukod hs post postkod zip postal lands country qr oper coi commodity statistical statistisk nummer ched"
    );

    /// <summary>What follows "the password is" when no password follows.</summary>
    private static readonly FrozenSet<string> NotPasswords = Set(
        "fel glomt borta wrong gone forgotten lost expired invalid incorrect ogiltigt okant utgatt sparrat last locked blocked rejected refused not inte ej no "
            + "for to too the a an my your ett en min mitt din sant true safe sakert ok okej bra right ratt correct korrekt samma same different annat "
            + "nodvandigt required needed missing saknas there here kvar still fortfarande stulet stolen hacked hackat gammalt old new nytt svart hard easy latt "
            + "kort long short langt svagt weak strong starkt what vad when nar why varfor how hur that det den som only bara enough nog case accepted godkant "
            + "bytt changed andrat reset aterstallt tomt empty unknown hemligt secret mandatory obligatoriskt possible mojligt allowed tillatet working fungerande "
            + "one eller or and och so sa very mycket always alltid never aldrig also ocksa it this if om i pa av in of on by med with at"
    );

    public static bool Contains(string text)
    {
        if (PersonalNumber.IsIn(text))
        {
            return true;
        }

        var tokens = Cut(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Passwords.Contains(tokens[i].Folded) && IsPasswordGiven(tokens, i))
            {
                return true;
            }

            if (Codes.Contains(tokens[i].Folded) && IsCodeGiven(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPasswordGiven(List<Token> tokens, int at)
    {
        var linked = false;
        for (var i = at + 1; i < tokens.Count && i <= at + Reach + 1; i++)
        {
            var token = tokens[i];
            if (token.IsLink)
            {
                linked = true;
                continue;
            }

            if (token.LooksRandom && (linked || i == at + 1))
            {
                return true;
            }

            if (linked && token.EndsMessage && token.Raw.Length >= 4 && !NotPasswords.Contains(token.Folded))
            {
                return true;
            }

            if (linked)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsCodeGiven(List<Token> tokens, int at)
    {
        if (at > 0 && NotCodes.Contains(tokens[at - 1].Folded))
        {
            return false;
        }

        var last = Math.Min(tokens.Count - 1, at + LinkedReach);
        for (var i = Math.Max(0, at - Reach); i <= last; i++)
        {
            if (tokens[i].IsCode && !IsNamedOtherwise(tokens, at, i))
            {
                var near = i <= at + Reach && !tokens[i].LooksLikeYear;
                return near || IsLinked(tokens, Math.Min(i, at), Math.Max(i, at));
            }
        }

        return false;
    }

    /// <summary>Tells whether the digits are said to be some other number: "CN code 3924", "OPER 029".</summary>
    private static bool IsNamedOtherwise(List<Token> tokens, int word, int digits)
    {
        for (var i = Math.Min(word + 1, digits - 1); i < digits; i++)
        {
            if (i >= 0 && NotCodes.Contains(tokens[i].Folded))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLinked(List<Token> tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].IsLink)
            {
                return true;
            }
        }

        return false;
    }

    private static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        var spaced = text.Replace("=", " = ", StringComparison.Ordinal)
            .Replace(":", " : ", StringComparison.Ordinal)
            .Replace("pin-", "pin", StringComparison.OrdinalIgnoreCase)
            .Replace("sms-", "sms", StringComparison.OrdinalIgnoreCase);
        foreach (var part in spaced.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            tokens.Add(new Token(part));
        }

        if (tokens.Count > 0)
        {
            tokens[^1] = tokens[^1] with { EndsMessage = true };
        }

        return tokens;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private sealed record Token
    {
        public Token(string written)
        {
            Raw = written.Length > 1 ? written.Trim('"', '\'', ',', '(', ')', '”', '“', '.', '?', ':') : written;
            Folded = Raw.Length <= 40 ? Letters.Fold(Raw).Trim() : "";
            EndsMessage = written[^1] is '.' or '!';
        }

        public string Raw { get; }

        public string Folded { get; }

        public bool EndsMessage { get; init; }

        public bool IsLink => Raw is "=" or ":" || Links.Contains(Folded);

        public bool IsCode => Raw.Length is >= 4 and <= 8 && Raw.All(char.IsAsciiDigit);

        public bool LooksLikeYear =>
            Raw.Length == 4
            && (Raw.StartsWith("19", StringComparison.Ordinal) || Raw.StartsWith("20", StringComparison.Ordinal));

        /// <summary>Gets a value indicating whether it mixes letters with digits or signs, as no ordinary word does.</summary>
        public bool LooksRandom =>
            Raw.Length is >= 5 and <= 64
            && Raw.Any(char.IsLetter)
            && (
                Raw.Any(char.IsAsciiDigit)
                || Raw.TrimEnd('!', '?')
                    .Any(sign => sign is '!' or '#' or '$' or '%' or '&' or '*' or '+' or '_' or '?')
            );
    }
}
