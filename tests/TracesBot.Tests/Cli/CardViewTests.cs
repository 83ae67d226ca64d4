using System.Text.Json;
using System.Text.Json.Nodes;
using TracesBot.Cards;
using TracesBot.Cli.Terminal;
using Language = TracesBot.Words.Language;

namespace TracesBot.Cli;

public sealed class CardViewTests
{
    [Fact]
    public void Every_part_of_a_card_is_told_in_words()
    {
        var card = new Card(
            Language.Swedish,
            "Sammanfattning",
            [
                new TextBlock("Rubrik", TextStyle.Title),
                new Container(
                    Cards.Tone.Attention,
                    [new TextBlock("Läs **det här** på [sidan](https://example.se/a)")]
                ),
                new FactSet([("Metod", "*BankID*")]),
                new Progress(3, 6, "Steg 3 av 6"),
                new Donut("Läget", [("Klara", 7, "good"), ("Kvar", 0, "attention")]),
            ],
            [new PressAction("Klart", new ShowHelp()), new LinkAction("Öppna", new Uri("https://example.se/b"))]
        );

        Plain(card)
            .ShouldBe(
                """

                TracesBot:
                  Rubrik
                  Läs det här på sidan (https://example.se/a)
                  Metod: BankID
                  Steg 3 av 6
                  [##########..........]
                  Klara: 7
                  Kvar: 0
                  [1] Klart
                  [2] Öppna

                """
            );
    }

    [Fact]
    public void A_button_carries_what_Teams_would_send()
    {
        var card = new Card(Language.English, "", [], [new PressAction("Help", new ShowHelp())]);

        var button = View(card).Buttons.ShouldHaveSingleItem();

        button.Verb.ShouldBe("help");
        ((string?)button.Data?["verb"]).ShouldBe("help");
        button.Address.ShouldBeNull();
    }

    [Theory]
    [InlineData("ett *kursivt* ord", "ett kursivt ord")]
    [InlineData("**a** och **b**", "a och b")]
    [InlineData("[https://example.se](https://example.se)", "https://example.se")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("* punkt\n* punkt", "* punkt\n* punkt")]
    [InlineData("[inte en länk]", "[inte en länk]")]
    public void Markdown_becomes_plain_words(string markdown, string plain) => Markdown.Plain(markdown).ShouldBe(plain);

    [Theory]
    [InlineData("**a** [b]", "[bold]a[/] [[b]]")]
    [InlineData("*a* [b](https://example.se)", "[italic]a[/] b (https://example.se)")]
    public void Markdown_becomes_colours_without_being_taken_for_them(string markdown, string markup) =>
        Markdown.Markup(markdown).ShouldBe(markup);

    private static string Plain(Card card)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new PlainScreen(output).Show(View(card), firstNumber: 1, isChange: false);

        return output.ToString();
    }

    private static CardView View(Card card) => CardView.From((JsonObject)JsonSerializer.SerializeToNode(card.Tree())!);
}
