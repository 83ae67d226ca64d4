using System.Text.RegularExpressions;
using Spectre.Console;

namespace TracesBot.Cli.Terminal;

/// <summary>Teams' Markdown for a terminal: bold, italics and links.</summary>
internal static partial class Markdown
{
    public static string Plain(string text) => Marks().Replace(text, PlainMark);

    /// <summary>The same as Spectre.Console's markup.</summary>
    public static string Markup(string text)
    {
        var markup = new System.Text.StringBuilder();
        var at = 0;
        foreach (Match mark in Marks().Matches(text))
        {
            markup.Append(text[at..mark.Index].EscapeMarkup()).Append(Styled(mark));
            at = mark.Index + mark.Length;
        }

        return markup.Append(text[at..].EscapeMarkup()).ToString();
    }

    private static string PlainMark(Match mark) =>
        mark.Groups["address"] is { Success: true } address
            ? Link(mark.Groups["name"].Value, address.Value)
            : Inner(mark);

    private static string Styled(Match mark) =>
        mark.Groups switch
        {
            var groups when groups["address"].Success => Link(groups["name"].Value, groups["address"].Value)
                .EscapeMarkup(),
            var groups when groups["bold"].Success => $"[bold]{Inner(mark).EscapeMarkup()}[/]",
            _ => $"[italic]{Inner(mark).EscapeMarkup()}[/]",
        };

    private static string Inner(Match mark) => mark.Groups["bold"].Value + mark.Groups["italic"].Value;

    private static string Link(string name, string address) =>
        string.Equals(name, address, StringComparison.Ordinal) ? address : $"{name} ({address})";

    [GeneratedRegex(
        @"\*\*(?<bold>[^*]+)\*\*|(?<!\*)\*(?<italic>[^*\s][^*\n]*)\*(?!\*)|\[(?<name>[^\]\n]+)\]\((?<address>[^)\s]+)\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Marks();
}
