using TracesBot.EndToEnd.Clients;
using TracesBot.Words;

namespace TracesBot.EndToEnd;

public sealed class WelcomeTests(PlaygroundProgram program, Browser browser)
{
    [Fact]
    public async Task A_newcomer_is_welcomed_and_gets_a_question_answered_with_its_source()
    {
        await using var scene = await Scene.Set(program);
        await using var page = await browser.Open(scene.Playground);

        await page.Sees(GeneralWords.Swedish.Limits);
        await page.Picture("01-welcome", narrow: true);
        (await page.Offers(GeneralWords.Swedish.StartSwitch)).ShouldBeTrue();

        await page.Say("När slutade SMS-inloggningen att fungera?");
        await page.Sees("30 juni 2025");
        await page.Sees("Livsmedelsverket");
        await page.Picture("02-answer", narrow: true);
    }

    [Fact]
    public async Task A_person_who_writes_English_gets_English_whatever_the_client_says()
    {
        await using var scene = await Scene.Set(program);
        await using var page = await browser.Open(scene.Playground);
        await page.Sees(GeneralWords.Swedish.Limits);

        await page.Say("When did SMS login stop working?");
        await page.Sees("30 June 2025");
        await page.Sees("Sources: Livsmedelsverket");
        await page.Picture("03-answer-in-english", narrow: true);

        await page.Say("help");
        await page.Sees(GeneralWords.English.HelpTitle);
        await page.Picture("04-help-in-english");

        await page.Say("What is the capital of Mongolia?");
        await page.Sees(AnswerWords.English.NotKnownTitle);
        await page.Picture("05-honest-no-in-english");
    }
}
