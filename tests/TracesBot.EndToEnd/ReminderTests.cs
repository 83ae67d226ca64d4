using TracesBot.EndToEnd.Clients;
using TracesBot.EndToEnd.Processes;
using TracesBot.Words;

namespace TracesBot.EndToEnd;

public sealed class ReminderTests(PlaygroundProgram program, Browser browser)
{
    private static readonly ReminderWords Words = ReminderWords.Swedish;

    [Fact]
    public async Task A_reminder_that_another_process_starts_arrives_in_the_chat_and_can_be_put_off()
    {
        await using var scene = await Scene.Set(program);
        await using var page = await browser.Open(scene.Playground);
        await page.Sees(GeneralWords.Swedish.Limits);

        var wave = await CommandRun.Of("remind", scene.Place.Storage, Scene.Clock);
        wave.ShouldSucceed().Output.ShouldContain("accepted: 1");
        await page.Sees(Words.TitleAfter("TRACES NT", "sms"));
        await page.Sees(Words.Why);
        await page.Picture("31-reminder", narrow: true);

        await page.Press(Words.Tomorrow);
        await page.Sees("tisdag 24 november");
        await page.Picture("32-snoozed", narrow: true);

        var next = await CommandRun.Of("remind", "--dry-run", scene.Place.Storage, Scene.Clock);
        next.ShouldSucceed().Output.ShouldContain("would be sent: 0");
        next.Output.ShouldContain("wants a reminder later: 1");

        await page.Say("påminn mig på torsdag kl. 9");
        await page.Sees("torsdag 26 november kl. 09.00");
        await page.Say("sluta påminna mig");
        await page.Sees(Words.Stopped);
        await page.Picture("33-snoozed-in-words-then-stopped");
    }
}
