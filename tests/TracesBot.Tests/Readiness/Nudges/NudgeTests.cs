using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Reminders;
using TracesBot.Storage;

namespace TracesBot.Readiness.Nudges;

/// <summary>A manager has those reminded who remain.</summary>
public sealed class NudgeTests(NudgeTests.Bot bot) : IClassFixture<NudgeTests.Bot>
{
    private Organisation Organisation => new(bot.Services.GetRequiredService<Database>());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manager_sees_first_who_would_be_reminded_who_not_and_why_and_how_it_begins()
    {
        var manager = await ManagerAsync("Preview Pia");
        var open = await MemberAsync("Open Ola", manager);
        var stopped = await MemberAsync("Stopped Stig", manager);
        var snoozed = await MemberAsync("Snoozed Siv", manager);
        await Organisation.AddAsync("Unmet Ulla", "Pia", manager.Teams);
        await Organisation.AddAsync("Ready Rune", "Pia", manager.Teams, Progress.Switched("bankid", "said"));
        await Organisation.AddAsync("Exempt Elin", "Pia", manager.Teams, new Progress("exempt"));
        await stopped.Says("Sluta påminna mig");
        await snoozed.Says("Påminn mig om två dagar");

        var card = await manager.Says("Påminn mitt team");

        card.Text.ShouldContain("Ska jag påminna 1 person? (alla dina team)");
        card.Text.ShouldContain("De här får en påminnelse\nOpen Ola\n");
        card.Text.ShouldContain("Nås inte av boten\nUnmet Ulla");
        card.Text.ShouldContain("Har stängt av påminnelser\nStopped Stig");
        card.Text.ShouldContain("Har valt en annan tid\nSnoozed Siv");
        card.Text.ShouldContain("Undantagna eller lediga\n1 person");
        card.Text.ShouldContain("Klara\n1 person");
        card.Text.ShouldContain("Din chef Preview Pia ber dig att byta verifieringsmetod.");
        card.Buttons.ShouldBe(["Påminn 1 person", "Avbryt"]);
        bot.RemindersTo(open).ShouldBe(0);
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(["line nudge -> allowed"]);
    }

    [Fact]
    public async Task Those_who_remain_read_that_their_manager_asks_and_the_manager_how_it_went()
    {
        var manager = await ManagerAsync("Sender Sara");
        var one = await MemberAsync("Sara One", manager);
        var two = await MemberAsync("Sara Two", manager);
        await Organisation.AddAsync("Sara Unmet", "Sara", manager.Teams);
        await manager.Says("vem är kvar");
        await manager.Presses("Påminn dem");

        var sent = await manager.Presses("Påminn 2 personer");
        await ArriveAsync(one, two);

        sent.Text.ShouldContain("En påminnelse är på väg till 2 personer");
        one.Sees.Text.ShouldContain("Din chef Sender Sara ber dig att byta verifieringsmetod.");
        one.Sees.Buttons.ShouldContain("Starta bytet");
        await two.Says("Jag har bytt till BankID");
        await EndAsync(manager);
        var outcome = await manager.Presses("Hur gick det?");
        outcome.Text.ShouldContain("Har fått den\n2");
        outcome.Text.ShouldContain("Från och med måndag 30 november kan du be om en ny påminnelse.");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(
            [
                "line remaining -> allowed",
                "line nudge -> allowed",
                "line nudge-sent -> allowed",
                "line nudge-outcome -> allowed",
            ],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_manager_and_a_colleague_who_write_English_read_English()
    {
        var manager = await ManagerAsync("English Esther");
        var one = await MemberAsync("Esther One", manager, "When did SMS login stop working?");

        var card = await manager.Says("Remind my team");
        await manager.Presses("Remind 1 person");
        await ArriveAsync(one);

        card.Text.ShouldContain("Shall I remind 1 person? (all your teams)");
        one.Sees.Text.ShouldContain("Your manager English Esther asks you to switch verification method.");
    }

    [Fact]
    public async Task Asking_again_in_the_same_week_tells_how_it_went_and_sends_nothing()
    {
        var manager = await ManagerAsync("Again Agda");
        var one = await MemberAsync("Agda One", manager);
        var asked = await manager.Says("Påminn mitt team");
        await manager.Presses("Påminn 1 person", asked);
        await ArriveAsync(one);

        var pressed = await manager.Presses("Påminn 1 person", asked);
        var said = await manager.Says("Påminn mitt team");

        pressed.Text.ShouldContain("Påminnelsen måndag 23 november");
        said.Text.ShouldContain("Påminnelsen måndag 23 november");
        (await NudgesOfAsync(manager)).ShouldBe(1);
        bot.RemindersTo(one).ShouldBe(1);
    }

    [Fact]
    public async Task A_manager_is_not_told_how_it_went_with_somebody_who_has_another_manager_since()
    {
        var manager = await ManagerAsync("Losing Lova");
        var successor = await ManagerAsync("Gaining Gösta");
        var moved = await MemberAsync("Lova One", manager);
        var stayed = await MemberAsync("Lova Two", manager);
        await manager.Says("Påminn mitt team");
        await manager.Presses("Påminn 2 personer");
        await ArriveAsync(moved, stayed);
        await EndAsync(manager);
        await SwitchLaterAsync(moved);
        var before = await manager.Says("Påminn mitt team");

        await Organisation.MoveAsync(moved.Teams, successor.Teams);
        var after = await manager.Says("Påminn mitt team");

        before.Text.ShouldContain("Har fått den\n2");
        before.Text.ShouldContain("Har bytt sedan dess\n1");
        after.Text.ShouldContain("Har fått den\n1");
        after.Text.ShouldNotContain("Har bytt sedan dess");
    }

    [Fact]
    public async Task A_person_whom_one_manager_has_had_reminded_is_left_alone_by_the_manager_above()
    {
        var director = await ManagerAsync("Director Dora");
        var manager = bot.Meet("Middle Mats");
        await Organisation.AddAsync(manager.Teams, "Dora", director.Teams, Progress.Switched("bankid", "said"));
        var one = await MemberAsync("Mats One", manager);
        foreach (var number in Enumerable.Range(2, 4))
        {
            await Organisation.AddAsync($"Mats {number}", "Mats", manager.Teams, new Progress("exempt"));
        }

        await manager.Says("Påminn mitt team");
        await manager.Presses("Påminn 1 person");

        var card = await director.Says("Påminn mitt team");

        card.Text.ShouldContain("Ingen kan påminnas just nu");
        card.Text.ShouldContain("Har nyligen fått en påminnelse\nMats One");
        card.Buttons.ShouldBe(["Vilka är kvar?"]);
        await ArriveAsync(one);
        bot.RemindersTo(one).ShouldBe(1);
    }

    [Fact]
    public async Task A_person_who_switches_after_the_question_is_not_reminded()
    {
        var manager = await ManagerAsync("Meanwhile Moa");
        var one = await MemberAsync("Moa One", manager);
        var two = await MemberAsync("Moa Two", manager);
        await manager.Says("Påminn mitt team");
        await one.Says("Jag har bytt till BankID");

        (await manager.Presses("Påminn 2 personer")).Text.ShouldContain("på väg till 1 person");

        await ArriveAsync(two);
        bot.RemindersTo(one).ShouldBe(0);
    }

    [Fact]
    public async Task A_question_found_again_later_is_put_again_and_sends_nothing()
    {
        var manager = await ManagerAsync("Stale Stella");
        await MemberAsync("Stella One", manager);
        var asked = await manager.Says("Påminn mitt team");
        var data = asked.DataOf("Påminn 1 person");
        data["askedAt"] = (long)data["askedAt"]! - 3_700_000;

        (await PressAsync(manager, data)).Text.ShouldContain("Ska jag påminna 1 person?");

        (await NudgesOfAsync(manager)).ShouldBe(0);
    }

    [Fact]
    public async Task More_people_than_are_reminded_at_once_are_offered_team_by_team()
    {
        var manager = await ManagerAsync("Crowd Cia");
        foreach (var number in Enumerable.Range(1, Bot.MostNudged + 1))
        {
            await MemberAsync($"Cia {number}", manager, team: number is 1 ? "Cia Small" : "Cia Large");
        }

        var card = await manager.Says("Påminn mitt team");

        card.Text.ShouldContain("Jag påminner högst 3 personer åt gången");
        (await manager.Presses("Cia Small")).Text.ShouldContain("Ska jag påminna 1 person? (Cia Small)");
    }

    [Fact]
    public async Task A_forged_press_for_a_team_of_another_line_reminds_nobody_and_is_kept()
    {
        var manager = await ManagerAsync("Forger Fritz");
        await MemberAsync("Fritz One", manager);
        var other = await ManagerAsync("Victim Viggo");
        var victim = await MemberAsync("Viggo One", other, team: "Viggo Secret");
        await manager.Says("Påminn mitt team");
        var send = manager.Sees.DataOf("Påminn 1 person");
        send["team"] = "Viggo Secret";
        var show = manager.Sees.DataOf("Avbryt");
        (show["team"], show["view"]) = ("Viggo Secret", "nudge");

        foreach (var press in new[] { send, show })
        {
            var card = await PressAsync(manager, press);
            card.Text.ShouldContain("finns inget team som heter så");
            card.Text.ShouldNotContain("Viggo");
        }

        (await NudgesOfAsync(manager)).ShouldBe(0);
        bot.RemindersTo(victim).ShouldBe(0);
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(
            ["line nudge -> allowed", "team nudge -> refused", "team nudge -> refused"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Somebody_who_leads_nobody_any_more_reminds_nobody_with_a_card_of_better_days()
    {
        var manager = await ManagerAsync("Former Frans");
        var successor = await ManagerAsync("Heir Hedda");
        var one = await MemberAsync("Frans One", manager);
        await manager.Says("Påminn mitt team");
        await Organisation.MoveAsync(one.Teams, successor.Teams);

        (await manager.Presses("Påminn 1 person")).Notice!.ShouldContain("inga medarbetare under dig");

        (await NudgesOfAsync(manager)).ShouldBe(0);
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(
            ["line nudge -> allowed", "line nudge -> refused"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_manager_further_up_neither_sees_nor_reminds_a_group_too_small_to_be_shown()
    {
        var director = await ManagerAsync("Small Sixten");
        var manager = await MemberAsync("Small Head", director);
        var hidden = await MemberAsync("Hidden Hulda", manager, team: "Tiny Crew");

        var card = await director.Says("Påminn mitt team");
        await director.Presses("Påminn 1 person");
        await ArriveAsync(manager);

        card.Text.ShouldContain("Small Head");
        card.Text.ShouldNotContain("Hulda");
        card.Text.ShouldContain("1 person är inte med här.");
        bot.RemindersTo(hidden).ShouldBe(0);
        (await director.Says("Påminn Tiny Crew")).Text.ShouldNotContain("Hulda");
        (await Organisation.LooksOfAsync(director.Id)).ShouldContain("team Tiny Crew nudge -> masked");
    }

    [Fact]
    public async Task Somebody_who_is_nobodys_manager_gets_a_polite_no_that_is_kept()
    {
        var person = bot.Meet("Nobody Nils");

        (await person.Says("Påminn mitt team")).Text.ShouldContain("inga medarbetare under dig");

        (await Organisation.LooksOfAsync(person.Id)).ShouldBe(["line nudge -> refused"]);
    }

    private async Task<Person> ManagerAsync(string name)
    {
        var manager = bot.Meet(name);
        await Organisation.AddAsync(manager.Teams, $"Management of {name}", manager: null);

        return manager;
    }

    /// <summary>Somebody in the manager's line who has talked to the bot.</summary>
    private async Task<Person> MemberAsync(string name, Person manager, string greeting = "Hej", string? team = null)
    {
        var person = await bot.KnowAsync(name, greeting);
        await Organisation.AddAsync(person.Teams, team ?? name.Split(' ')[0], manager.Teams);

        return person;
    }

    private Task<Seen> PressAsync(Person person, JsonObject data) =>
        person.Do(bot.Teams.Activities.Execute(person.Teams, person.Sees.MessageId, (string)data["verb"]!, data));

    /// <summary>Waits until each has a reminder that tells of their manager.</summary>
    private static Task ArriveAsync(params IReadOnlyList<Person> people) =>
        WaitAsync(() =>
            Task.FromResult(
                people.All(person =>
                    person.Sees.Text.Contains("verifieringsmetod.", StringComparison.Ordinal)
                    || person.Sees.Text.Contains("verification method.", StringComparison.Ordinal)
                )
            )
        );

    /// <summary>The clock stands still; this is somebody who switches an hour from now.</summary>
    private Task SwitchLaterAsync(Person person) =>
        Organisation.SetAsync(
            person.Teams,
            Progress.Switched("bankid", "said") with
            {
                At = bot.Clock.GetUtcNow().AddHours(1),
            }
        );

    private Task EndAsync(Person manager) =>
        WaitAsync(async () =>
            (
                await ReadAsync<string>(
                    "select w.state from nudge n join wave w on w.id = n.wave_id where n.viewer_id = @Id",
                    manager
                )
            )
                is ["ended"]
        );

    private static async Task WaitAsync(Func<Task<bool>> come)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!await come())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private async Task<long> NudgesOfAsync(Person manager) =>
        (await ReadAsync<long>("select count(*) from nudge where viewer_id = @Id", manager)).Single();

    private Task<IReadOnlyList<T>> ReadAsync<T>(string sql, Person person) =>
        bot.Services.GetRequiredService<Database>().ReadAsync<T>(sql, new { person.Id }, Token);

    public sealed class Bot : WaveFixture
    {
        public const int MostNudged = 3;

        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string>(base.Settings, StringComparer.Ordinal)
            {
                ["Readiness:MostNudged"] = MostNudged.ToString(CultureInfo.InvariantCulture),
            };
    }
}
