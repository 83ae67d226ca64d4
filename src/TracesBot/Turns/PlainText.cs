using System.Text;
using TracesBot.Cards;

namespace TracesBot.Turns;

/// <summary>A reply as lines of text: what a terminal shows, and what <c>ask</c> prints.</summary>
internal static class PlainText
{
    public static string Of(RenderedReply reply)
    {
        var text = new StringBuilder();
        if (reply.Source is not { } source)
        {
            return "";
        }

        if (source.Notice is { } notice)
        {
            text.AppendLine(notice);
        }

        if (source.Replacement is { } replacement)
        {
            Append(text, replacement);
        }

        foreach (var message in source.Messages)
        {
            switch (message)
            {
                case TextMessage words:
                    text.AppendLine(words.Text);
                    break;
                case CardMessage { Card: var card }:
                    Append(text, card);
                    break;
                default:
                    break;
            }
        }

        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, Card card)
    {
        foreach (var line in card.Body.SelectMany(element => element.Lines()))
        {
            text.AppendLine(line);
        }

        foreach (var action in card.Actions)
        {
            text.Append('[').Append(action.Title).AppendLine("]");
        }
    }
}
