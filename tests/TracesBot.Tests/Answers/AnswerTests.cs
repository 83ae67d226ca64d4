using TracesBot.Chat;

namespace TracesBot.Answers;

public sealed class AnswerTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Theory]
    [InlineData("Ann Swede", "När slutade SMS-inloggningen att fungera?", "30 juni 2025", "Källor: Livsmedelsverket")]
    [InlineData("Ann Brit", "When did SMS login stop working?", "30 June 2025", "Sources: Livsmedelsverket")]
    public async Task A_question_is_answered_in_its_own_language_with_its_source(
        string name,
        string question,
        string fact,
        string source
    )
    {
        var answer = await bot.Meet(name).Says(question);

        answer.Text.ShouldContain(fact);
        answer.Text.ShouldContain(source);
    }

    [Fact]
    public async Task The_answer_comes_before_its_source_and_offers_what_people_ask_next()
    {
        var answer = await bot.Meet("Curious Carl").Says("När slutade SMS-inloggningen att fungera?");

        var fact = answer.Text.IndexOf("30 juni 2025", StringComparison.Ordinal);
        fact.ShouldBeLessThan(answer.Text.IndexOf("Källor", StringComparison.Ordinal));
        answer.Buttons[0].ShouldBe("Starta bytet");
        answer.Buttons.Count.ShouldBeLessThanOrEqualTo(6);
    }

    [Fact]
    public async Task A_question_that_the_bot_has_no_text_for_gets_an_honest_no_and_somebody_to_ask()
    {
        var answer = await bot.Meet("Off Topic Olle").Says("Vad blir det för väder i Kiruna i morgon?");

        answer.Text.ShouldContain("Det vet jag inte");
        answer.Text.ShouldContain("EU-LOGIN-EXTERNAL-SUPPORT@ec.europa.eu");
    }

    [Fact]
    public async Task A_follow_up_button_answers_the_next_question()
    {
        var person = bot.Meet("Next Nina");
        var first = await person.Says("När slutade SMS-inloggningen att fungera?");
        var followUp = first.Buttons.First(button => button is not "Starta bytet");

        var second = await person.Presses(followUp);

        second.Notice.ShouldBe("Svaret står längst ned i chatten.");
        person.Sees.Text.ShouldContain(followUp);
    }

    [Theory]
    [InlineData("hjälp", "Det här kan jag göra")]
    [InlineData("HJÄLP!", "Det här kan jag göra")]
    [InlineData("help", "What I can do")]
    [InlineData("Hello", "What I can do")]
    [InlineData("hej", "Det här kan jag göra")]
    public async Task A_greeting_or_a_call_for_help_shows_what_the_bot_can_do(string said, string title)
    {
        var shown = await bot.Meet($"Helped by {said}").Says(said);

        shown.Text.ShouldContain(title);
    }

    [Fact]
    public async Task A_person_who_asks_for_English_gets_English_from_then_on()
    {
        var person = bot.Meet("Language Lars");
        await person.Says("engelska tack");

        // Neither language has a word in it.
        (await person.Says("👍")).Text.ShouldContain("You are welcome");
        (await person.Says("5305?")).Text.ShouldContain("Sources:");
    }
}
