using TracesBot.EndToEnd.Clients;
using TracesBot.Words;

namespace TracesBot.EndToEnd;

public sealed class GuideTests(PlaygroundProgram program, Browser browser)
{
    private const string App = "eu-login-app";
    private static readonly Phrases Swedish = Phrases.In(Language.Swedish);
    private static readonly SwitchingWords Words = SwitchingWords.Swedish;

    [Fact]
    public async Task A_person_is_led_from_the_start_to_the_last_step_and_can_take_it_back()
    {
        await using var scene = await Scene.Set(program);
        await using var page = await browser.Open(scene.Playground);
        await page.Sees(GeneralWords.Swedish.Limits);

        await page.Press(Swedish.General.StartSwitch);
        await AnswerTheAdvisor(page);
        await page.Sees(Words.BestMethod(Swedish.Methods.Name(App)));
        await page.Picture("15-methods", narrow: true);

        await page.Press(Words.Choose(Swedish.Methods.Name(App)));
        var last = await WalkTheGuide(page);
        last.ShouldBeGreaterThan(3);

        await page.Sees(Words.AskTested("TRACES NT", Swedish.Methods.Name(App)));
        await page.Picture("18-tested");
        await page.Press(Words.TestedYes);
        await page.Sees(Swedish.Status.DoneTested(Swedish.Methods.Name(App)));
        await page.Picture("19-done", narrow: true);

        await page.Press(Swedish.Status.Undo);
        await page.Sees(Swedish.Status.Undone);
        await page.Sees(Swedish.Status.Started);
        await page.Picture("20-undone", narrow: true);
    }

    private static async Task AnswerTheAdvisor(ChatPage page)
    {
        await page.Sees(Words.AskAccess("TRACES NT"));
        await page.Picture("11-advisor-access");
        await page.Press(Words.Yes);
        await page.Sees(Words.AskDevice);
        await page.Picture("12-advisor-device");
        await page.Press(Words.Yes);
        await page.Sees(Words.AskEid);
        await page.Picture("13-advisor-eid", narrow: true);
        await page.Press(Words.NoEid);
        await page.Sees(Words.AskComputer);
        await page.Picture("14-advisor-computer");
        await page.Press(Words.No);
    }

    /// <summary>Presses on through every step, stuck once on the way, and returns how many there were.</summary>
    private static async Task<int> WalkTheGuide(ChatPage page)
    {
        await page.Sees(Words.Sees);
        var steps = await page.Total(Words.StepOf);
        for (var step = 1; step <= steps; step++)
        {
            await page.Sees(Words.StepOf(step, steps));
            await page.Picture($"16-step-{step}-of-{steps}", narrow: step is 1);
            if (step is 4)
            {
                await page.Press(Words.IAmStuck);
                await page.Sees(Words.StuckTitle);
                await page.Picture("17-stuck", narrow: true);
                await page.Press(Words.BackToStep);
                await page.Sees(Words.Sees);
            }

            await page.Press(step == steps ? Words.LastStepDone : Words.StepDone);
        }

        return steps;
    }
}
