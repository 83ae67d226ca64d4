using Spectre.Console;
using Spectre.Console.Rendering;

namespace TracesBot.Cli.Terminal;

/// <summary>Panels and colours, for somebody who sits at the terminal.</summary>
internal sealed class PanelScreen(IAnsiConsole console) : Screen
{
    private const int BarLength = 30;
    private const int MaxWidth = 90;

    public override void Note(string text) => console.WriteLine(text);

    public override void Echo(string name, string text)
    {
        // The person has just typed it.
    }

    public override void Invite(string name) => console.Markup($"\n[bold]{name.EscapeMarkup()}[/]> ");

    public override void Say(string text, bool isChange) => Frame([new Markup(Markdown.Markup(text))], isChange);

    public override void Show(CardView card, int firstNumber, bool isChange)
    {
        var rows = card.Parts.Select(Draw).ToList();
        if (card.Buttons.Count > 0)
        {
            rows.Add(Text.Empty);
            rows.AddRange(
                card.Buttons.Select(
                    (button, index) => new Markup($"[blue bold]{firstNumber + index}[/]  {button.Title.EscapeMarkup()}")
                )
            );
        }

        Frame(rows, isChange);
    }

    private static IRenderable Draw(CardPart part) =>
        part switch
        {
            Paragraph words => new Markup(Markdown.Markup(words.Text), StyleOf(words)),
            Pair pair => new Markup($"[bold]{pair.Label.EscapeMarkup()}:[/] {Markdown.Markup(pair.Value)}"),
            Bar { Total: > 0 } bar => Draw(bar),
            _ => Text.Empty,
        };

    private static Markup Draw(Bar bar)
    {
        var filled = BarLength * Math.Clamp(bar.Done, 0, bar.Total) / bar.Total;

        return new Markup($"[green]{new string('━', filled)}[/][grey]{new string('━', BarLength - filled)}[/]");
    }

    private static Style StyleOf(Paragraph words) =>
        words switch
        {
            { Weight: Weight.Title } => new Style(Color.Blue, decoration: Decoration.Bold),
            { Tone: Tone.Good } => new Style(Color.Green),
            { Tone: Tone.Warning } => new Style(Color.Yellow),
            { Tone: Tone.Attention } => new Style(Color.Red),
            { Weight: Weight.Strong } => new Style(decoration: Decoration.Bold),
            { Weight: Weight.Subtle } => new Style(Color.Grey),
            _ => Style.Plain,
        };

    private void Frame(IEnumerable<IRenderable> rows, bool isChange)
    {
        var panel = new Panel(new Rows(rows))
        {
            Border = BoxBorder.Rounded,
            BorderStyle = new Style(Color.Grey),
            Header = new PanelHeader(isChange ? "TracesBot (changed)" : "TracesBot"),
            Padding = new Padding(1, 0),
            Width = Math.Min(MaxWidth, console.Profile.Width),
        };
        console.WriteLine();
        console.Write(panel);
    }
}
