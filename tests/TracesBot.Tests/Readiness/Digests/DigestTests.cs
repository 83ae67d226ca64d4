using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Teams.Faults;

namespace TracesBot.Readiness.Digests;

/// <summary>A manager who wants it is told on Mondays how far their people have come.</summary>
public sealed class DigestTests(DigestTests.Bot bot) : IClassFixture<DigestTests.Bot>
{
    private Organisation Organisation => new(bot.Services.GetRequiredService<Database>());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manager_who_has_turned_it_on_gets_it_on_Monday_morning_with_what_is_new()
    {
        var manager = await ManagerAsync("Weekly Vera");
        await Organisation.AddAsync("Vera One", "Vera", manager.Teams, Progress.Switched("bankid", "said"));
        var two = await Organisation.AddAsync("Vera Two", "Vera", manager.Teams);
        var three = await Organisation.AddAsync("Vera Three", "Vera", manager.Teams);
        var on = await manager.Says("Skicka veckorapport");
        await Organisation.SetAsync(two, Progress.Switched("freja", "said"));
        await Organisation.SetAsync(three, new Progress("started", Stuck: true));
        await RoundAsync();
        ReportsTo(manager).ShouldBe(0, "it begins with the next week");

        await MondayAsync(hour: 6);
        ReportsTo(manager).ShouldBe(0, "it is not yet morning");
        await MondayAsync(hour: 8, next: false);
        await RoundAsync();

        on.Text.ShouldContain("Veckorapporten är på");
        ReportsTo(manager).ShouldBe(1);
        manager.Sees.Text.ShouldContain("2 av 3 (66 %)");
        manager.Sees.Text.ShouldContain("Klara\n2 (+1)");
        manager.Sees.Text.ShouldContain("På gång\n1 (+1)");
        manager.Sees.Text.ShouldContain("Inte börjat\n0 (\u22122)");
        manager.Sees.Text.ShouldContain("Har fastnat\n1 (+1)");
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(["line digest -> allowed"]);
        (await manager.Presses("Vilka är kvar?")).Text.ShouldContain("Vera Three");
    }

    [Fact]
    public async Task A_manager_hears_nothing_in_a_week_in_which_nothing_has_changed()
    {
        var manager = await ManagerAsync("Quiet Kvist");
        var one = await Organisation.AddAsync("Kvist One", "Kvist", manager.Teams);
        await manager.Says("Skicka veckorapport");

        await MondayAsync(hour: 9);
        ReportsTo(manager).ShouldBe(0);
        await Organisation.SetAsync(one, new Progress("started"));
        await RoundAsync();
        ReportsTo(manager).ShouldBe(0, "this week is dealt with");
        await MondayAsync(hour: 9);

        ReportsTo(manager).ShouldBe(1);
        await MondayAsync(hour: 9);
        ReportsTo(manager).ShouldBe(1, "nothing has changed since the last one");
    }

    [Fact]
    public async Task A_manager_who_writes_English_reads_English_and_turns_it_off_on_the_report_itself()
    {
        var manager = await ManagerAsync("English Edith");
        var one = await Organisation.AddAsync("Edith One", "Edith", manager.Teams);
        await manager.Says("How is my team doing?");
        (await manager.Says("weekly report")).Text.ShouldContain("The weekly report is off");
        (await manager.Presses("Send a weekly report")).Text.ShouldContain("The weekly report is on");
        await Organisation.SetAsync(one, Progress.Switched("bankid", "said"));
        await MondayAsync(hour: 9);
        manager.Sees.Text.ShouldContain("This week among your staff");

        (await manager.Presses("Turn the weekly report off")).Text.ShouldContain("The weekly report is off");

        await Organisation.AddAsync("Edith Two", "Edith", manager.Teams);
        var before = manager.SeesAll.Count;
        await MondayAsync(hour: 9);
        manager.SeesAll.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Nobody_gets_it_without_having_asked()
    {
        var manager = await ManagerAsync("Unasked Unni");
        var one = await Organisation.AddAsync("Unni One", "Unni", manager.Teams);
        await manager.Says("Hur ligger mitt team till?");
        await Organisation.SetAsync(one, new Progress("started"));

        await MondayAsync(hour: 9);

        ReportsTo(manager).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_who_leads_nobody_any_more_gets_no_report()
    {
        var manager = await ManagerAsync("Deposed Dag");
        var successor = await ManagerAsync("Heir Hans");
        var one = await Organisation.AddAsync("Dag One", "Dag", manager.Teams);
        await manager.Says("Skicka veckorapport");
        await Organisation.MoveAsync(one, successor.Teams);

        await MondayAsync(hour: 9);

        ReportsTo(manager).ShouldBe(0);
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBeEmpty();
        (await manager.Says("Stäng av veckorapporten")).Text.ShouldContain("Veckorapporten är av");
    }

    [Fact]
    public async Task A_forged_press_of_somebody_who_leads_nobody_turns_nothing_on_and_is_kept()
    {
        var person = bot.Meet("Forging Fia");
        await person.Says("hjälp");

        var seen = await person.Do(
            bot.Teams.Activities.Execute(
                person.Teams,
                person.Sees.MessageId,
                "digest-set",
                new JsonObject { ["verb"] = "digest-set", ["on"] = true }
            )
        );

        seen.Notice!.ShouldContain("inga medarbetare under dig");
        (await Organisation.LooksOfAsync(person.Id)).ShouldBe(["line digest -> refused"]);
        (await SubscriptionsOfAsync(person)).ShouldBe(0);
    }

    [Fact]
    public async Task A_report_that_Teams_puts_off_comes_later_and_once()
    {
        var manager = await ManagerAsync("Throttled Tora");
        var one = await Organisation.AddAsync("Tora One", "Tora", manager.Teams);
        await manager.Says("Skicka veckorapport");
        await Organisation.SetAsync(one, new Progress("started"));
        bot.Teams.Faults.NextIn(manager.Teams.ConversationId, Fault.Throttled(TimeSpan.FromSeconds(1)));

        await MondayAsync(hour: 9);
        await RoundAsync();
        await RoundAsync();

        ReportsTo(manager).ShouldBe(1);
        (await Organisation.LooksOfAsync(manager.Id)).ShouldBe(
            ["line digest -> allowed"],
            "nobody has seen what was put off"
        );
    }

    private static int ReportsTo(Person manager) =>
        manager.SeesAll.Count(message => message.Text.StartsWith("Veckans läge", StringComparison.Ordinal));

    private Task RoundAsync() => bot.Services.GetRequiredService<DigestRounds>().RunAsync(Token);

    /// <summary>Lets the clock run to a Monday in Stockholm, winter time, and looks.</summary>
    private Task MondayAsync(int hour, bool next = true)
    {
        var today = bot.Clock.GetUtcNow().UtcDateTime.Date;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + (next ? 7 : 0));
        bot.Clock.SetUtcNow(new DateTimeOffset(monday.AddHours(hour - 1), TimeSpan.Zero));

        return RoundAsync();
    }

    private async Task<long> SubscriptionsOfAsync(Person person) =>
        (
            await bot
                .Services.GetRequiredService<Database>()
                .ReadAsync<long>("select count(*) from digest where person_id = @Id", new { person.Id }, Token)
        ).Single();

    private async Task<Person> ManagerAsync(string name)
    {
        var manager = bot.Meet(name);
        await Organisation.AddAsync(manager.Teams, $"Management of {name}", manager: null);

        return manager;
    }

    public sealed class Bot : BotFixture
    {
        // What the clock brings otherwise would come between.
        protected override IReadOnlyDictionary<string, string> Settings =>
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Reminders:Automatic"] = "false" };
    }
}
