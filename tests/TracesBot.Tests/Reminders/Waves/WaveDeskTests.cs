using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Readiness;
using TracesBot.Storage;
using TracesBot.Teams.Faults;

namespace TracesBot.Reminders.Waves;

/// <summary>Whoever runs the bot handles waves in a chat with it.</summary>
public sealed class WaveDeskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_administrator_sees_whom_a_wave_reaches_starts_it_and_watches_it_to_its_end(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await WaveDeskFixture.StartAsync(database.Options);
        var administrator = await bot.AdministratorAsync();
        var open = await bot.KnowAsync("Open Olle");
        var english = await bot.KnowAsync("English Emma", "When did SMS login stop working?");
        var done = await bot.KnowAsync("Done Disa");
        await bot.SwitchAsync(done);
        var removed = await bot.KnowAsync("Removed Rut");
        await removed.Do(bot.Teams.Activities.Uninstalled(removed.Teams));

        var counting = await administrator.Says("Starta utskick");
        counting.Text.ShouldContain("Räknar ut vilka som får påminnelsen");
        var plan = await bot.CardAsync(administrator, counting.MessageId, "Så blir utskicket");
        plan.Text.ShouldContain("Får påminnelsen\n3");
        plan.Text.ShouldContain("mindre än en minut, med 500 i sekunden");
        plan.Text.ShouldContain("Det går inte längre att logga in i TRACES NT med SMS: 2");
        plan.Text.ShouldContain("SMS no longer works for logging in to TRACES NT: 1");
        plan.Text.ShouldContain("Klara med bytet: 1");
        plan.Text.ShouldContain("Har tagit bort boten: 1");
        bot.RemindersTo(open).ShouldBe(0);

        var asked = await administrator.Presses("Starta utskicket", plan);
        asked.Text.ShouldContain("Ska påminnelsen skickas till 3 personer?");
        bot.RemindersTo(open).ShouldBe(0);
        var started = await administrator.Presses("Ja, starta", asked);
        started.Text.ShouldContain("Utskicket förbereds");

        var ended = await bot.CardAsync(administrator, counting.MessageId, "Utskicket är klart");
        started.MessageId.ShouldBe(counting.MessageId);
        ended.Text.ShouldContain("5 av 5 personer");
        ended.Text.ShouldContain("Levererade\n3");
        ended.Text.ShouldContain("Fick ingen: klara med bytet\n1");
        ended.Text.ShouldContain("Fick ingen: kan inte nås i Teams\n1");
        ended.Buttons.ShouldBe(["Nytt utskick"]);
        (bot.RemindersTo(open), bot.RemindersTo(done), bot.RemindersTo(administrator)).ShouldBe((1, 0, 1));
        english.Sees.Text.ShouldStartWith("SMS no longer works");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_administrator_pauses_a_wave_lets_it_go_on_and_cancels_it(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await WaveDeskFixture.StartAsync(database.Options, sendsPerSecond: 2);
        var administrator = await bot.AdministratorAsync();
        for (var number = 0; number < 30; number++)
        {
            await bot.KnowAsync($"Many {number}");
        }

        var started = await bot.StartFromChatAsync(administrator);
        var running = await bot.CardAsync(administrator, started.MessageId, "Levererade");
        running.Text.ShouldContain("Utskicket pågår");
        running.Text.ShouldContain(" i sekunden, mindre än en minut kvar");
        var paused = await administrator.Presses("Pausa", running);
        paused.Text.ShouldContain("Utskicket är pausat");
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, Token);
        var before = await AcceptedAsync(database);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TimeProvider.System, Token);
        (await AcceptedAsync(database)).ShouldBe(before, "nobody is sent to while it is paused");

        (await administrator.Presses("Fortsätt", paused)).Text.ShouldContain("Utskicket pågår");
        var asked = await administrator.Says("avbryt utskicket");
        asked.Text.ShouldContain("Ska utskicket avbrytas?");
        var cancelled = await administrator.Presses("Ja, avbryt utskicket", asked);

        cancelled.Text.ShouldContain("Utskicket är avbrutet");
        cancelled.Text.ShouldContain("Fick ingen: utskicket avbröts");
        (await AcceptedAsync(database)).ShouldBeLessThan(31);
        (await administrator.Says("utskick status")).Text.ShouldContain("Utskicket är avbrutet");
    }

    [Theory]
    [InlineData("Hej", "pausa utskicket", "förbereds fortfarande och går inte att pausa ännu")]
    [InlineData("When did SMS login stop working?", "pause the wave", "is still being prepared and cannot be paused")]
    public async Task An_administrator_who_pauses_a_wave_that_is_still_being_prepared_is_told_to_try_again(
        string greeting,
        string words,
        string told
    )
    {
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.PostgreSql));
        await using var bot = await WaveDeskFixture.StartAsync(database.Options);
        var administrator = await bot.AdministratorAsync(greeting);
        await database.InSessionAsync(async session =>
        {
            // Nobody can be written into the wave until this is over.
            await session.ExecuteAsync("lock table wave_send in share row exclusive mode", values: null, Token);
            await using var other = new Session(database.Database);
            await new WaveControl(other, bot.Clock).StartAsync("a test", againOf: null, Token);
            await other.CommitAsync(Token);

            (await administrator.Says(words)).Text.ShouldContain(told);
        });
    }

    [Fact]
    public async Task An_administrator_tries_those_again_whom_Teams_refused_and_nobody_else()
    {
        await using var bot = await StartAsync();
        var administrator = await bot.AdministratorAsync();
        var refused = await bot.KnowAsync("Refused Ragnar");
        var reached = await bot.KnowAsync("Reached Rolf");
        bot.Teams.Faults.NextIn(refused.Teams.ConversationId, Fault.BotDisabledByAdmin);
        (await administrator.Says("skicka om till de som misslyckades")).Text.ShouldContain(
            "Inget utskick har startats"
        );

        var started = await bot.StartFromChatAsync(administrator);
        var ended = await bot.CardAsync(administrator, started.MessageId, "Utskicket är klart");
        ended.Text.ShouldContain("Nekade: en administratör har stängt av boten\n1");
        var asked = await administrator.Presses("Skicka om till nekade", ended);
        asked.Text.ShouldContain("Ska påminnelsen skickas om till 1 person?");
        await administrator.Presses("Ja, skicka om", asked);

        var again = await bot.CardAsync(administrator, started.MessageId, "1 av 1 personer");
        again.Text.ShouldContain("Levererade\n1");
        (bot.RemindersTo(refused), bot.RemindersTo(reached)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_wave_that_Teams_stops_says_why_and_goes_on_from_the_card()
    {
        await using var bot = await StartAsync();
        var administrator = await bot.AdministratorAsync();
        var person = await bot.KnowAsync("Stopped Stig");
        var asked = await bot.AskToStartAsync(administrator);
        bot.Teams.Faults.Always(Fault.BotNotRegistered, call => call.Kind is Teams.ArrivalKind.Send);
        var started = await administrator.Presses("Ja, starta", asked);
        var stopped = await bot.CardAsync(administrator, started.MessageId, "Utskicket är stoppat");
        stopped.Text.ShouldContain("Teams släppte inte in boten: kontrollera botens app-id");
        bot.Teams.Faults.Clear();
        await administrator.Presses("Fortsätt", stopped);

        await bot.CardAsync(administrator, started.MessageId, "Utskicket är klart");
        bot.RemindersTo(person).ShouldBe(1);
    }

    [Fact]
    public async Task A_question_answered_too_late_or_twice_starts_nothing()
    {
        await using var bot = await StartAsync();
        var administrator = await bot.AdministratorAsync();
        var person = await bot.KnowAsync("Spared Sara");
        var counting = await administrator.Says("påminn alla");
        var plan = await bot.CardAsync(administrator, counting.MessageId, "Så blir utskicket");
        var late = await administrator.Presses("Starta utskicket", plan);
        bot.Clock.Advance(TimeSpan.FromMinutes(16));
        (await administrator.Presses("Ja, starta", late)).Text.ShouldContain("för länge sedan");
        (await WavesAsync(bot)).ShouldBe(0);

        var asked = await administrator.Presses("Starta utskicket", plan);
        await administrator.Presses("Ja, starta", asked);
        await bot.CardAsync(administrator, counting.MessageId, "Utskicket är klart");
        (await administrator.Presses("Ja, starta", asked)).Text.ShouldContain("Läget hann ändras");

        (await WavesAsync(bot)).ShouldBe(1);
        bot.RemindersTo(person).ShouldBe(1);
    }

    [Fact]
    public async Task An_administrator_looks_at_the_reminder_before_others_get_it()
    {
        await using var bot = await StartAsync();
        var administrator = await bot.AdministratorAsync("When did SMS login stop working?");

        var seen = await administrator.Says("preview the reminder");

        seen.Text.ShouldStartWith("SMS no longer works for logging in to TRACES NT");
        (await WavesAsync(bot)).ShouldBe(0);
    }

    [Fact]
    public async Task An_administrator_finds_waves_in_the_help()
    {
        await using var bot = await StartAsync();
        var administrator = await bot.AdministratorAsync();
        var help = await administrator.Says("hjälp");

        (await administrator.Presses("Utskick", help)).Text.ShouldContain("Inget utskick har startats ännu");

        (await (await bot.KnowAsync("Helped Hilda")).Says("hjälp")).Buttons.ShouldNotContain("Utskick");
    }

    [Fact]
    public async Task Nobody_else_gets_to_do_anything_with_waves_and_every_try_is_kept()
    {
        await using var bot = await StartAsync();
        var person = await bot.KnowAsync("Curious Curt");
        var administrator = await bot.AdministratorAsync();
        var press = await bot.CardAsync(
            administrator,
            (await administrator.Says("starta utskick")).MessageId,
            "Så blir utskicket"
        );

        (await person.Says("utskick status")).Text.ShouldContain("sköts av dem som driver boten");
        var forged = press.DataOf("Starta utskicket");
        forged["verb"] = "wave-do";
        forged["askedAt"] = bot.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        var seen = await person.Do(
            bot.Teams.Activities.Execute(person.Teams, person.Sees.MessageId, "wave-do", forged)
        );

        seen.Notice.ShouldNotBeNull().ShouldContain("sköts av dem som driver boten");
        (await new Organisation(bot.Services.GetRequiredService<Database>()).LooksOfAsync(person.Id)).ShouldBe(
            ["wave show -> refused", "wave start -> refused"],
            ignoreOrder: true
        );
        (await WavesAsync(bot)).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_else_who_says_stop_means_their_own_reminders()
    {
        await using var bot = await StartAsync();
        var person = await bot.KnowAsync("Weary Wera");

        foreach (var words in new[] { "stoppa utskicket", "påminn alla" })
        {
            (await person.Says(words)).Text.ShouldNotContain("dem som driver boten hos er. Gäller");
        }

        (await new Organisation(bot.Services.GetRequiredService<Database>()).LooksOfAsync(person.Id)).ShouldNotContain(
            look => look.StartsWith("wave", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Waves_are_not_spoken_of_in_a_group()
    {
        await using var bot = await StartAsync();
        var administrator = await bot.AdministratorAsync();
        var group = bot.Teams.AddGroupChat(administrator.Teams);

        await administrator.Do(bot.Teams.Activities.Message(administrator.Teams, "utskick status", group));

        Seen.From(bot.Teams.Chat(group.Id).Last).Text.ShouldContain("egen chatt");
    }

    private static Task<WaveFixture> StartAsync() =>
        WaveDeskFixture.StartAsync(
            new StorageOptions
            {
                ConnectionString =
                    $"Data Source={Path.Combine(Path.GetTempPath(), $"tracesbot-{Guid.NewGuid():N}.db")}",
            }
        );

    private static async Task<long> WavesAsync(WaveFixture bot) =>
        (
            await bot
                .Services.GetRequiredService<Database>()
                .ReadAsync<long>("select count(*) from wave", values: null, Token)
        ).Single();

    private static async Task<long> AcceptedAsync(TestDatabase database) =>
        (
            await database.Database.ReadAsync<long>(
                "select count(*) from wave_send where state = 'accepted'",
                values: null,
                Token
            )
        ).Single();
}
