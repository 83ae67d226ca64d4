using TracesBot.EndToEnd.Clients;
using TracesBot.EndToEnd.Processes;
using TracesBot.Words;

namespace TracesBot.EndToEnd;

public sealed class ReadinessTests(PlaygroundProgram program, Browser browser)
{
    private static readonly ReadinessWords Words = ReadinessWords.Swedish;

    [Fact]
    public async Task A_manager_sees_how_far_their_own_people_have_come()
    {
        await using var scene = await Scene.Set(program);
        var roster = await scene.Place.Write("roster.csv", PlaygroundUser.Roster());
        (await CommandRun.Of("roster", "import", roster, scene.Place.Storage)).ShouldSucceed();
        await TheirPeopleReport(scene.Playground);
        await using var page = await browser.Open(scene.Playground);
        await page.Sees(GeneralWords.Swedish.Limits);

        await page.Say("Hur ligger mitt team till?");
        await page.Sees(Words.LineTitle);
        await page.Sees(Words.Share(2, 5, 40));
        await page.Picture("41-readiness", narrow: true);

        await page.Press(Words.ShowRemaining);
        var remaining = await page.Sees(Words.RemainingTitle(Words.WholeLine, 3));
        (await remaining.InnerTextAsync()).ShouldNotContain("Örjan");
        await page.Picture("42-remaining");
        await page.Press(Words.Back);
        await page.Sees(Words.LineTitle);
        await page.Press(Words.ShowByMethod);
        await page.Sees("EU Login-appen");
        await page.Picture("43-by-method");
        await page.Press(Words.Back);
        await page.Sees(Words.LineTitle);
        await page.Press(Words.ShowTeams);
        await page.Sees(Words.TeamsTitle);
        await page.Picture("44-team-by-team");
    }

    private static async Task TheirPeopleReport(Playground playground)
    {
        using var stream = await playground.ListenToTheWire();
        (PlaygroundUser Person, string Words)[] reports =
        [
            (PlaygroundUser.Others[0], "Jag har bytt till EU Login-appen"),
            (PlaygroundUser.Others[1], "Jag har bytt till BankID"),
            (PlaygroundUser.Others[2], "Starta bytet"),
        ];
        foreach (var (person, words) in reports)
        {
            var chat = await playground.OpenChat(person);
            await playground.Say(person, chat, words);
            await stream.First(seen => seen.IsNew && string.Equals(seen.Chat, chat, StringComparison.Ordinal));
        }
    }
}
