using Microsoft.Extensions.Time.Testing;
using TracesBot.Storage;

namespace TracesBot.Reminders;

public sealed class WaveControlTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nobody_is_sent_to_while_the_wave_is_paused_and_it_goes_on_with_the_rest(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna", "bo");
        var wave = await book.PlanAndTakeAsync();
        await SendAsync(book, wave, "anna", SendStates.Accepted);

        (await book.ControlAsync(control => control.PauseAsync(wave, Token))).ShouldBeTrue();

        (await book.Ledger.StartAsync(wave, "bo", Token)).ShouldBeNull();
        (await book.Claims.TakeOldestAsync(Token)).ShouldBeNull();
        (await book.ControlAsync(control => control.PauseAsync(wave, Token))).ShouldBeFalse();
        (await book.ControlAsync(control => control.GoOnAsync(Token))).ShouldHaveSingleItem().Id.ShouldBe(wave);
        (await book.Claims.TakeOldestAsync(Token)).ShouldBe(wave);
        (await book.Ledger.SiftAsync(wave, after: "", Token)).Send.ShouldBe(["bo"]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_starts_a_wave_while_one_is_paused_lets_that_one_go_on(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna");
        var wave = await book.PlanAndTakeAsync();
        await book.ControlAsync(control => control.PauseAsync(wave, Token));

        var again = await book.Planner.PlanAsync("another", anyHour: false, Token);

        again.ShouldBe((wave, false));
        (await book.ControlAsync(control => control.LatestAsync(Token)))!.State.ShouldBe(WaveStates.Planned);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_wave_that_rested_when_it_was_paused_goes_on_at_once(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna");
        _clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 21, 0, 0, TimeSpan.Zero));
        var wave = await book.PlanAndTakeAsync();
        await book.Ledger.SiftAsync(wave, after: "", Token);
        await book.Claims.RestAsync(wave, Token);
        await book.ControlAsync(control => control.PauseAsync(wave, Token));
        _clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

        (await book.Planner.PlanAsync("another", anyHour: false, Token)).ShouldBe((wave, false));

        (await book.Claims.TakeOldestAsync(Token)).ShouldBe(wave);
        (await book.Ledger.SiftAsync(wave, after: "", Token)).Send.ShouldBe(["anna"]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whoever_may_have_just_got_the_reminder_gets_none_from_another_wave(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna", "bo", "cia");
        var first = await book.PlanAndTakeAsync();
        await SendAsync(book, first, "anna", SendStates.Accepted);
        await SendAsync(book, first, "bo", SendStates.Uncertain);
        await SendAsync(book, first, "cia", SendStates.Refused);
        await book.Claims.EndAsync(first, Token);
        _clock.Advance(TimeSpan.FromMinutes(10));

        (await PreviewAsync(book)).ShouldBe(["anna just-reminded", "bo just-reminded", "cia"]);
        var second = await book.PlanAndTakeAsync();
        (await book.Ledger.SiftAsync(second, after: "", Token)).Send.ShouldBe(["cia"]);
        await SendAsync(book, second, "cia", SendStates.Accepted);

        (await book.OutcomesAsync(second)).ShouldBe([
            "anna skipped just-reminded",
            "bo skipped just-reminded",
            "cia accepted",
        ]);
        await book.Claims.EndAsync(second, Token);
        _clock.Advance(TimeSpan.FromHours(24));
        var third = await book.PlanAndTakeAsync();
        (await book.Ledger.SiftAsync(third, after: "", Token)).Send.ShouldBe(["anna", "bo", "cia"]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whoever_has_had_the_weeks_reminders_gets_one_only_where_Teams_refused_it(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna", "bo");
        var first = await book.PlanAndTakeAsync();
        await SendAsync(book, first, "anna", SendStates.Accepted);
        await SendAsync(book, first, "bo", SendStates.Refused);
        await book.Claims.EndAsync(first, Token);
        _clock.Advance(TimeSpan.FromDays(1));
        await GotAsync(database, "bo", _clock.GetUtcNow().AddDays(-1), 3);

        (await PreviewAsync(book)).ShouldBe(["anna", "bo enough-this-week"]);
        var second = await book.PlanAndTakeAsync();
        (await book.Ledger.SiftAsync(second, after: "", Token)).Send.ShouldBe(["anna"]);
        await SendAsync(book, second, "anna", SendStates.Accepted);
        await book.Claims.EndAsync(second, Token);

        var again = (await book.Planner.PlanAgainAsync(first, "a test", anyHour: false, Token)).ShouldNotBeNull();
        (await book.Claims.TakeOldestAsync(Token)).ShouldBe(again.Id);
        (await book.Ledger.SiftAsync(again.Id, after: "", Token)).Send.ShouldBe(["bo"]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_promise_that_Teams_did_not_let_out_goes_on_with_the_rest(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna", "bo");
        var earlier = await book.PlanAndTakeAsync();
        await book.Claims.StopAsync(earlier, "not-admitted", Token);
        _clock.Advance(TimeSpan.FromHours(25));
        var latest = await book.PlanAndTakeAsync();
        await book.Claims.StopAsync(latest, "not-admitted", Token);
        await book.ChooseAsync("bo", choice => choice.Snoozed(_clock.GetUtcNow()));
        await book.Planner.PlanPromisesAsync(Token);
        var promise = (await book.Claims.TakeOldestAsync(Token)).ShouldNotBeNull();
        await book.Claims.StopAsync(promise, "not-admitted", Token);

        var gone = await book.ControlAsync(control => control.GoOnAsync(Token));

        gone.Select(wave => (wave.Id, wave.Kind)).ShouldBe([(latest, "campaign"), (promise, "promise")]);
        (await book.Claims.TakeOldestAsync(Token)).ShouldBe(promise);
        (await book.Ledger.SiftAsync(promise, after: "", Token)).Send.ShouldBe(["bo"]);
        (await book.ControlAsync(control => control.GoOnAsync(Token))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_has_not_been_sent_to_when_a_wave_is_cancelled_never_is(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna", "bo", "cia");
        var wave = await book.PlanAndTakeAsync();
        await SendAsync(book, wave, "anna", SendStates.Accepted);
        var underWay = (await book.Ledger.StartAsync(wave, "bo", Token)).ShouldNotBeNull();

        (await book.ControlAsync(control => control.CancelAsync(wave, Token))).ShouldBeTrue();

        (await book.OutcomesAsync(wave)).ShouldBe([
            "anna accepted",
            "bo uncertain interrupted",
            "cia skipped cancelled",
        ]);
        await book.Ledger.FinishAsync(wave, underWay, SendStates.Accepted, reason: null, "2", Token);
        (await book.OutcomesAsync(wave))[1].ShouldBe("bo accepted");
        (await book.ControlAsync(control => control.CancelAsync(wave, Token))).ShouldBeFalse();
        (await book.Claims.TakeOldestAsync(Token)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Only_those_whom_Teams_refused_are_in_the_wave_that_tries_again(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna", "bo", "cia");
        var wave = await book.PlanAndTakeAsync();
        await SendAsync(book, wave, "anna", SendStates.Accepted);
        await SendAsync(book, wave, "bo", SendStates.Refused);
        await SendAsync(book, wave, "cia", SendStates.Uncertain);
        (await book.Claims.EndAsync(wave, Token)).ShouldBeTrue();

        var again = (await book.Planner.PlanAgainAsync(wave, "a test", anyHour: false, Token)).ShouldNotBeNull();

        again.People.ShouldBe(1);
        (await book.OutcomesAsync(again.Id)).ShouldBe(["bo planned"]);
        (await book.Planner.PlanAgainAsync(wave, "a test", anyHour: false, Token)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_wave_in_which_everybody_waits_for_the_morning_lets_others_pass(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna", "bo");
        _clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 21, 0, 0, TimeSpan.Zero));
        var wave = await book.PlanAndTakeAsync();

        (await book.Ledger.SiftAsync(wave, after: "", Token)).Send.ShouldBeEmpty();
        await book.Claims.RestAsync(wave, Token);

        (await book.Claims.TakeOldestAsync(Token)).ShouldBeNull();
        await book.ChooseAsync("bo", choice => choice.Snoozed(_clock.GetUtcNow()));
        await book.Planner.PlanPromisesAsync(Token);
        var promise = (await book.Claims.TakeOldestAsync(Token)).ShouldNotBeNull();
        promise.ShouldNotBe(wave);
        (await book.Ledger.SiftAsync(promise, after: "", Token)).Send.ShouldBe(["bo"]);
    }

    /// <summary>What a dry run says of each.</summary>
    private async Task<IReadOnlyList<string>> PreviewAsync(WaveBook book)
    {
        var lines = new List<string>();
        await foreach (var person in book.Planner.PreviewAsync(Token))
        {
            var verdict = ReminderPolicy.Decide(person, WaveBook.Rules, _clock.GetUtcNow());
            lines.Add($"{person.PersonId} {verdict.SkippedFor}".TrimEnd());
        }

        return lines;
    }

    private static Task GotAsync(TestDatabase database, string person, DateTimeOffset at, int times) =>
        database.InSessionAsync(async session =>
        {
            for (var number = 0; number < times; number++)
            {
                await session.ExecuteAsync(
                    """
                    insert into wave (id, kind, state, created_at, created_by, claimed_until)
                    values (@wave, 'schedule', 'ended', @at, 'the bot', 0)
                    """,
                    new { wave = $"earlier {number}", at },
                    Token
                );
                await session.ExecuteAsync(
                    "insert into wave_send (wave_id, person_id, state, at) values (@wave, @person, 'accepted', @at)",
                    new
                    {
                        wave = $"earlier {number}",
                        person,
                        at,
                    },
                    Token
                );
            }
        });

    private static async Task SendAsync(WaveBook book, string wave, string personId, string state)
    {
        var person = (await book.Ledger.StartAsync(wave, personId, Token)).ShouldNotBeNull();
        await book.Ledger.FinishAsync(wave, person, state, reason: null, "1", Token);
    }
}
