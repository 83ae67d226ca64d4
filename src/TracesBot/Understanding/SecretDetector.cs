using System.Buffers;
using System.Collections.Frozen;

namespace TracesBot.Understanding;

/// <summary>
/// Notices a password, PIN, one-time code or Swedish personal number in a message, so that the message is neither
/// stored nor logged and its writer is warned. Errs on the side of warning, but leaves phone numbers, dates,
/// goods codes and error codes alone.
/// </summary>
internal static class SecretDetector
{
    /// <summary>Without any of these there is no word for a secret, and the message need not be taken apart.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["sen", "pass", "pwd", "pin", "kod", "code", "otp"],
        StringComparison.OrdinalIgnoreCase
    );

    private const int Reach = 3;
    private const int LinkedReach = 5;

    private static readonly SearchValues<char> OddSigns = SearchValues.Create("!#$%&*+_?");

    private static readonly FrozenSet<string> Passwords = Set(
        "losenord losenordet losen losenordt password passwd pwd passphrase passwort losenords pass"
    );

    private static readonly FrozenSet<string> Codes = Set(
        "pin pinkod pinkoden pinkodens pin-kod pin-koden pin-kodens pincode pin-code pinnen kod koden code koden engangskod engangskoden otp "
            + "smskod smskoden sms-kod sms-koden sms-code passcode verifieringskod verifieringskoden"
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

        if (!text.AsSpan().ContainsAny(Hints))
        {
            return false;
        }

        var tokens = new SecretTokens(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens.Folded(i);
            if ((Is(word, Passwords) && IsPasswordGiven(tokens, i)) || (Is(word, Codes) && IsCodeGiven(tokens, i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPasswordGiven(SecretTokens tokens, int at)
    {
        var linked = false;
        for (var i = at + 1; i < tokens.Count && i <= at + Reach + 1; i++)
        {
            if (IsLink(tokens, i))
            {
                linked = true;
                continue;
            }

            if (LooksRandom(tokens.Raw(i)) && (linked || i == at + 1))
            {
                return true;
            }

            if (linked)
            {
                return tokens.EndsMessage(i) && tokens.Raw(i).Length >= 4 && !Is(tokens.Folded(i), NotPasswords);
            }
        }

        return false;
    }

    private static bool IsCodeGiven(SecretTokens tokens, int at)
    {
        if (at > 0 && Is(tokens.Folded(at - 1), NotCodes))
        {
            return false;
        }

        var last = Math.Min(tokens.Count - 1, at + LinkedReach);
        for (var i = Math.Max(0, at - Reach); i <= last; i++)
        {
            if (IsCode(tokens.Raw(i)) && !IsNamedOtherwise(tokens, at, i))
            {
                var near = i <= at + Reach && !LooksLikeYear(tokens.Raw(i));
                return near || IsLinked(tokens, Math.Min(i, at), Math.Max(i, at));
            }
        }

        return false;
    }

    /// <summary>Tells whether the digits are said to be some other number: "CN code 3924", "OPER 029".</summary>
    private static bool IsNamedOtherwise(SecretTokens tokens, int word, int digits)
    {
        for (var i = Math.Min(word + 1, digits - 1); i < digits; i++)
        {
            if (i >= 0 && Is(tokens.Folded(i), NotCodes))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLinked(SecretTokens tokens, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsLink(tokens, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLink(SecretTokens tokens, int at) =>
        tokens.Raw(at) is "=" or ":" || Is(tokens.Folded(at), Links);

    private static bool IsCode(ReadOnlySpan<char> raw) =>
        raw.Length is >= 4 and <= 8 && !raw.ContainsAnyExceptInRange('0', '9');

    private static bool LooksLikeYear(ReadOnlySpan<char> raw) =>
        raw.Length == 4
        && (raw.StartsWith("19", StringComparison.Ordinal) || raw.StartsWith("20", StringComparison.Ordinal));

    /// <summary>Tells whether it mixes letters with digits or signs, as no ordinary word does.</summary>
    private static bool LooksRandom(ReadOnlySpan<char> raw)
    {
        if (raw.Length is < 5 or > 64)
        {
            return false;
        }

        var letters = false;
        foreach (var letter in raw)
        {
            letters |= char.IsLetter(letter);
        }

        return letters && (raw.ContainsAnyInRange('0', '9') || raw.TrimEnd("!?").ContainsAny(OddSigns));
    }

    private static bool Is(ReadOnlySpan<char> word, FrozenSet<string> words) =>
        word.Length > 0 && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>A hyphen is a blank once a word is folded, and stands for one here.</summary>
    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').Select(word => word.Replace('-', ' ')).ToFrozenSet(StringComparer.Ordinal);
}
