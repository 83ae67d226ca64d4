namespace TracesBot.Cli.Terminal;

/// <summary>Lines of text and nothing else: for pipes, files and tests.</summary>
internal sealed class PlainScreen(TextWriter output) : Screen
{
    private const int BarLength = 20;

    public override void Note(string text) => output.WriteLine(text);

    public override void Echo(string name, string text) => output.WriteLine($"\n{name}: {text}");

    public override void Invite(string name)
    {
        // Nobody waits to be invited.
    }

    public override void Say(string text, bool isChange)
    {
        Head(isChange);
        Indent(Markdown.Plain(text));
    }

    public override void Show(CardView card, int firstNumber, bool isChange)
    {
        Head(isChange);
        foreach (var part in card.Parts)
        {
            Indent(LineOf(part));
        }

        for (var index = 0; index < card.Buttons.Count; index++)
        {
            output.WriteLine($"  [{firstNumber + index}] {card.Buttons[index].Title}");
        }
    }

    private static string LineOf(CardPart part) =>
        part switch
        {
            Paragraph words => Markdown.Plain(words.Text),
            Pair pair => $"{pair.Label}: {Markdown.Plain(pair.Value)}",
            Bar { Total: > 0 } bar => Draw(bar),
            _ => "",
        };

    private static string Draw(Bar bar)
    {
        var filled = BarLength * Math.Clamp(bar.Done, 0, bar.Total) / bar.Total;

        return $"[{new string('#', filled)}{new string('.', BarLength - filled)}]";
    }

    private void Head(bool isChange) => output.WriteLine(isChange ? "\nTracesBot (changed):" : "\nTracesBot:");

    private void Indent(string text)
    {
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            output.WriteLine($"  {line}".TrimEnd());
        }
    }
}
