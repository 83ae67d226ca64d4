using System.Text.RegularExpressions;

namespace TracesBot.Cards;

/// <summary>
/// Makes addresses and phone numbers in a card's text pressable. A number does not break in two at the end of a line;
/// an address stays as it is, or whoever copies it would write to nobody.
/// </summary>
internal static partial class ContactLinks
{
    public static string In(string text) =>
        text.AsSpan().ContainsAny('@', '+', '0') ? Contact().Replace(text, Linked) : text;

    private static string Linked(Match match)
    {
        if (match.Groups["mail"] is { Success: true, Value: var mail })
        {
            return $"[{mail}](mailto:{mail})";
        }

        if (match.Groups["phone"] is { Success: true, Value: var phone })
        {
            return $"[{phone.Replace('-', '\u2011').Replace(' ', '\u00a0')}](tel:{Dialled(phone)})";
        }

        return match.Value;
    }

    private static string Dialled(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));

        return phone[0] is '+' ? "+" + digits : "+46" + digits[1..];
    }

    // What is a link already, or part of an address on the web, is matched first and left alone.
    [GeneratedRegex(
        @"\[[^\]\n]{0,300}\]\([^)\s]{0,600}\)|https?://\S+|(?<mail>[A-Za-z0-9][\w.+-]{0,62}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){0,3}\.[A-Za-z]{2,10})|(?<phone>\+\d{2}(?: \d{1,4}){3,5}|\b0\d{1,3}-\d{2,3}(?: \d{2,3}){1,3})\b",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex Contact();
}
