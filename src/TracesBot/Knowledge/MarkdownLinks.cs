using System.Buffers;

namespace TracesBot.Knowledge;

/// <summary>Finds links in Markdown that lead nowhere, or that stay visible as brackets. Content uses no other brackets than those of links.</summary>
internal static class MarkdownLinks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("[]");

    /// <summary>Gets what is wrong with the links of a line; null when nothing is.</summary>
    public static string? Fault(ReadOnlySpan<char> line)
    {
        var rest = line;
        while (rest.IndexOfAny(Marks) is >= 0 and var at)
        {
            var close = rest[at] is '[' ? rest[(at + 1)..].IndexOfAny(Marks) : -1;
            if (close < 0 || rest[at + 1 + close] is '[')
            {
                return "a bracket without its other half: a link is [text](https://…)";
            }

            var text = rest.Slice(at + 1, close);
            rest = rest[(at + close + 2)..];
            var end = rest is ['(', ..] ? rest.IndexOf(')') : -1;
            if (text.IsWhiteSpace() || end < 0)
            {
                return $"'[{text}]' is no link: a link is [text](https://…)";
            }

            var address = rest[1..end];
            if (!IsWeb(address.ToString()))
            {
                return $"the link [{text}]({address}) is broken: its address must start with https://";
            }

            rest = rest[(end + 1)..];
        }

        return null;
    }

    public static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        && uri.Host.Contains('.', StringComparison.Ordinal)
        && !address.Any(char.IsWhiteSpace);
}
