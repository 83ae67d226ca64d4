using Microsoft.Extensions.DependencyInjection;
using TracesBot.Chat;
using TracesBot.Reminders;
using TracesBot.Storage;

namespace TracesBot.Switching;

/// <summary>What happens to a record by itself: the question after four weeks, and the end of a leave.</summary>
public sealed class DueTests
{
    private const string Question = "Fungerar det fortfarande att logga in med BankID?";
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    public static TheoryData<string> Engines => Storage.Engines.All;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-11-23T07:59", "2026-11-23T08:00")]
    [InlineData("2026-11-23T08:00", "2026-11-23T08:00")]
    [InlineData("2026-11-23T16:59", "2026-11-23T16:59")]
    [InlineData("2026-11-23T17:00", "2026-11-24T08:00")]
    [InlineData("2026-11-23T23:30", "2026-11-24T08:00")]
    [InlineData("2026-11-27T18:00", "2026-11-30T08:00")]
    [InlineData("2026-11-28T12:00", "2026-11-30T08:00")]
    [InlineData("2026-12-24T10:00", "2026-12-28T08:00")]
    [InlineData("2027-03-27T03:00", "2027-03-30T08:00")]
    public void Nobody_is_asked_at_night_on_a_weekend_or_on_a_holiday(string now, string asked)
    {
        var next = SwitchDue.NextAsking(At(now), Stockholm);

        TimeZoneInfo
            .ConvertTime(next, Stockholm)
            .ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture)
            .ShouldBe(asked);
    }

    [Fact]
    public void The_question_is_due_four_weeks_after_the_switch_whatever_else_is_reported()
    {
        var person = new Switch().Does(new SayDone("bankid"));
        var due = SwitchDue.Of(person.Record);
        person.Now += TimeSpan.FromDays(20);
        person.Do(new SayDone("passkey"));

        due.ShouldBe(new SwitchDue(DueKinds.Check, Switch.Start.AddDays(28)));
        SwitchDue.Of(person.Record).ShouldBe(due);
        SwitchDue.Of(person.Does(new StillWorks(Works: true)).Record).ShouldBeNull();
        SwitchDue.Of(person.Does(new Undo()).Record).ShouldBe(due);
        SwitchDue.Of(new Switch().Does(new Open()).Record).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_person_is_asked_once_after_four_weeks_and_a_no_opens_the_switch_again(string engine)
    {
        await using var test = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(test.Options, 500);
        var person = await SwitchedAsync(bot, "Asked Asta");
        bot.Clock.Advance(TimeSpan.FromDays(28) - TimeSpan.FromMinutes(1));
        await RoundAsync(bot);
        Questions(bot, person).ShouldBe(0);
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await RoundAsync(bot);
        await RoundAsync(bot);

        Questions(bot, person).ShouldBe(1);
        var asked = person.Sees;
        (await person.Presses("Nej, jag behöver hjälp")).Text.ShouldContain("Kommer du in i TRACES NT i dag?");
        (await person.Presses("Ja, det fungerar", asked)).Text.ShouldContain("Det kortet var gammalt");
        (await StateAsync(test, person)).ShouldBe("reopened");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_yes_in_words_is_noted_and_the_evidence_stays_what_it_was(string engine)
    {
        await using var test = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(test.Options, 500);
        var person = await SwitchedAsync(bot, "Content Calle");
        bot.Clock.Advance(TimeSpan.FromDays(28));
        await RoundAsync(bot);

        var status = await person.Says("ja");

        status.Text.ShouldContain("Bra, då vet jag det.");
        status.Text.ShouldContain("du har sagt det");
        status.Text.ShouldContain("du sa att metoden fortfarande fungerar");
        bot.Clock.Advance(TimeSpan.FromDays(60));
        await RoundAsync(bot);
        Questions(bot, person).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_question_waits_for_the_morning(string engine)
    {
        await using var test = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(test.Options, 500);
        var person = await SwitchedAsync(bot, "Asleep Arvid");
        bot.Clock.Advance(TimeSpan.FromDays(28) + TimeSpan.FromHours(12));
        await RoundAsync(bot);
        Questions(bot, person).ShouldBe(0);

        bot.Clock.Advance(TimeSpan.FromHours(10));
        await RoundAsync(bot);

        Questions(bot, person).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Whoever_wants_no_reminders_or_has_taken_the_switch_back_is_not_asked(string engine)
    {
        await using var test = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(test.Options, 500);
        var stopped = await SwitchedAsync(bot, "Quiet Kerstin");
        await stopped.Says("sluta påminna mig");
        var undone = await SwitchedAsync(bot, "Undone Ulla");
        await undone.Says("Ångra");
        bot.Clock.Advance(TimeSpan.FromDays(28));

        await RoundAsync(bot);

        Questions(bot, stopped).ShouldBe(0);
        Questions(bot, undone).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_leave_ends_on_its_day_and_the_person_stands_where_they_stood(string engine)
    {
        await using var test = await Storage.Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(test.Options, 500);
        var person = bot.Meet("Away Alva");
        await person.Says("Starta bytet");
        (await person.Says("jag är tjänstledig till 1 mars 2027")).Text.ShouldContain(
            "du är ledig till den 1 mars 2027"
        );
        (await StateAsync(test, person)).ShouldBe("exempt");

        bot.Clock.Advance(At("2027-02-28T23:59") - bot.Clock.GetUtcNow());
        await RoundAsync(bot);
        (await StateAsync(test, person)).ShouldBe("exempt");
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await RoundAsync(bot);

        (await StateAsync(test, person)).ShouldBe("started");
        (await person.Says("min status")).Text.ShouldContain("din ledighet tog slut");
    }

    private static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);

        return new DateTimeOffset(time, Stockholm.GetUtcOffset(time));
    }

    private static async Task<Person> SwitchedAsync(BotFixture bot, string name)
    {
        var person = bot.Meet(name);
        (await person.Says("klart! kör med BankID sedan i morse")).Text.ShouldContain("Du har bytt till BankID.");

        return person;
    }

    private static Task RoundAsync(WaveFixture bot) => bot.Services.GetRequiredService<DueRounds>().RunAsync(Token);

    private static int Questions(BotFixture bot, Person person) =>
        bot
            .Teams.Chat(person.Teams)
            .Messages.Count(message => Seen.From(message).Text.Contains(Question, StringComparison.Ordinal));

    private static async Task<string> StateAsync(TestDatabase test, Person person) =>
        (
            await test.Database.ReadAsync<string>(
                "select state from switch_record where person_id = @Id",
                new { person.Id },
                Token
            )
        ).Single();
}
