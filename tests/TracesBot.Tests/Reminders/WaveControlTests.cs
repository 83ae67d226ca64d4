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

    private static async Task SendAsync(WaveBook book, string wave, string personId, string state)
    {
        var person = (await book.Ledger.StartAsync(wave, personId, Token)).ShouldNotBeNull();
        await book.Ledger.FinishAsync(wave, person, state, reason: null, "1", Token);
    }
}
