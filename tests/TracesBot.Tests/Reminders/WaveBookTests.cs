using Microsoft.Extensions.Time.Testing;
using TracesBot.Storage;

namespace TracesBot.Reminders;

public sealed class WaveBookTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_wave_asks_everybody_and_keeps_why_some_get_nothing(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna", "bo", "cia", "dan");
        await book.SwitchAsync("bo", "with-backup");
        await book.ChooseAsync("cia", choice => choice.StoppedForGood());
        await book.ChooseAsync("dan", choice => choice.Snoozed(_clock.GetUtcNow().AddHours(1)));

        var wave = await book.PlanAndTakeAsync();
        var (send, last) = await book.Ledger.SiftAsync(wave, after: "", Token);

        send.ShouldBe(["anna"]);
        last.ShouldBe("dan");
        (await book.OutcomesAsync(wave)).ShouldBe([
            "anna planned",
            "bo skipped done",
            "cia skipped stopped",
            "dan skipped snoozed",
        ]);
        (await book.Ledger.SiftAsync(wave, last!, Token)).Last.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_person_who_switches_after_the_wave_began_gets_nothing(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna");
        var wave = await book.PlanAndTakeAsync();
        (await book.Ledger.SiftAsync(wave, after: "", Token)).Send.ShouldBe(["anna"]);

        await book.SwitchAsync("anna");
        var started = await book.Ledger.StartAsync(wave, "anna", Token);

        started.ShouldBeNull();
        (await book.OutcomesAsync(wave)).ShouldBe(["anna skipped done"]);
        (await book.Claims.EndAsync(wave, Token)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_person_who_chooses_otherwise_one_second_before_the_send_is_not_sent_to(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("exempt", "left", "snoozed", "stopped");
        var wave = await book.PlanAndTakeAsync();
        var (send, _) = await book.Ledger.SiftAsync(wave, after: "", Token);
        send.Count.ShouldBe(4);

        await book.SwitchAsync("exempt", "exempt");
        await book.LeaveAsync("left");
        await book.ChooseAsync("snoozed", choice => choice.Snoozed(_clock.GetUtcNow().AddDays(1)));
        await book.ChooseAsync("stopped", static choice => choice.StoppedForGood());
        _clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var person in send)
        {
            (await book.Ledger.StartAsync(wave, person, Token)).ShouldBeNull();
        }

        (await book.OutcomesAsync(wave)).ShouldBe([
            "exempt skipped done",
            "left skipped left",
            "snoozed skipped snoozed",
            "stopped skipped stopped",
        ]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_reminder_begun_by_a_node_that_died_is_uncertain_and_is_not_sent_again(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var dead = new WaveBook(database, _clock);
        var heir = dead.OnAnotherNode();
        await dead.KnowAsync("anna", "bo");
        var wave = await dead.PlanAndTakeAsync();
        var anna = await dead.Ledger.StartAsync(wave, "anna", Token);

        (await heir.Claims.TakeOldestAsync(Token)).ShouldBeNull("the claim still holds");
        await dead.LetClaimsRunOutAsync();
        (await heir.Claims.TakeOldestAsync(Token)).ShouldBe(wave);

        (await heir.Ledger.SiftAsync(wave, after: "", Token)).Send.ShouldBe(["bo"]);
        (await heir.OutcomesAsync(wave)).ShouldBe(["anna uncertain interrupted", "bo planned"]);
        // The node was not dead but slow: it may tell what came of its own, and begins nothing more.
        await dead.Ledger.PutBackAsync(wave, anna!, TimeSpan.Zero, counts: false, Token);
        (await dead.Ledger.StartAsync(wave, "bo", Token)).ShouldBeNull();
        (await dead.Ledger.SiftAsync(wave, after: "", Token)).Last.ShouldBeNull();
        (await dead.OutcomesAsync(wave)).ShouldBe(["anna uncertain interrupted", "bo planned"]);
        await dead.Ledger.FinishAsync(wave, anna!, SendStates.Accepted, reason: null, "1", Token);
        (await dead.OutcomesAsync(wave)).ShouldBe(["anna accepted", "bo planned"]);
        (await dead.Claims.EndAsync(wave, Token)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_person_is_begun_once_however_many_try(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna");
        var wave = await book.PlanAndTakeAsync();

        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => book.Ledger.StartAsync(wave, "anna", Token)));

        tries.Count(candidate => candidate is not null).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_people_who_start_a_wave_at_once_start_one(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna");

        var started = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => book.OnAnotherNode().Planner.PlanAsync("a test", anyHour: false, Token))
        );

        started.Count(wave => wave.New).ShouldBe(1);
        started.Select(wave => wave.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_promise_is_planned_once_when_its_time_has_come(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna", "bo");
        await book.ChooseAsync("anna", choice => choice.Snoozed(_clock.GetUtcNow().AddHours(1)));

        await book.Planner.PlanPromisesAsync(Token);
        (await book.Claims.TakeOldestAsync(Token)).ShouldBeNull();
        _clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => book.Planner.PlanPromisesAsync(Token)));

        var wave = await book.Claims.TakeOldestAsync(Token);
        (await book.OutcomesAsync(wave!)).ShouldBe(["anna planned"]);
        var anna = await book.Ledger.StartAsync(wave!, "anna", Token);
        anna!.Promise.ShouldBe(_clock.GetUtcNow());
        await book.Ledger.FinishAsync(wave!, anna, SendStates.Accepted, reason: null, "1", Token);
        (await book.Claims.EndAsync(wave!, Token)).ShouldBeTrue();
        (await book.Claims.TakeOldestAsync(Token)).ShouldBeNull("the promise is kept");
        // The campaign's own wave soon after would be the same reminder again.
        var campaign = await book.PlanAndTakeAsync();
        (await book.Ledger.SiftAsync(campaign, after: "", Token)).Send.ShouldBe(["bo"]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_wave_that_nobody_moves_is_told_to_the_operator(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna");
        var wave = await book.PlanAndTakeAsync();
        (await book.View.StandingStillAsync(Token)).ShouldBeEmpty();

        await book.LetClaimsRunOutAsync();

        var standing = (await book.View.StandingStillAsync(Token)).ShouldHaveSingleItem();
        (standing.Id, standing.Open).ShouldBe((wave, 1));
        await book.Claims.BeatAsync(Token);
        (await book.View.StandingStillAsync(Token)).ShouldBeEmpty("its node is alive again");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_wave_that_was_stopped_goes_on_with_those_who_are_left(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna", "bo");
        var wave = await book.PlanAndTakeAsync();
        var anna = await book.Ledger.StartAsync(wave, "anna", Token);
        await book.Ledger.FinishAsync(wave, anna!, SendStates.Accepted, reason: null, "1", Token);
        await book.Claims.StopAsync(wave, "not-admitted", Token);
        (await book.Claims.TakeOldestAsync(Token)).ShouldBeNull();

        var again = await book.Planner.PlanAsync("a test", anyHour: false, Token);

        again.ShouldBe((wave, false));
        (await book.Claims.TakeOldestAsync(Token)).ShouldBe(wave);
        (await book.Ledger.SiftAsync(wave, after: "", Token)).Send.ShouldBe(["bo"]);
    }
}
