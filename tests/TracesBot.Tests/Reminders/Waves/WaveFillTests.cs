using Microsoft.Extensions.Time.Testing;
using TracesBot.Storage;

namespace TracesBot.Reminders.Waves;

/// <summary>A wave that has been started is empty until some node has written people into it.</summary>
public sealed class WaveFillTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nodes_that_fill_a_wave_at_once_write_everybody_into_it_once(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna", "bo");
        var wave = await StartAsync(book);
        (await book.Claims.TakeOldestAsync(Token)).ShouldBeNull("nobody is in it yet");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new WaveFill(database.Database, _clock).RunAsync(Token)));

        (await book.OutcomesAsync(wave)).ShouldBe(["anna planned", "bo planned"]);
        (await book.Claims.TakeOldestAsync(Token)).ShouldBe(wave);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nobody_is_in_a_wave_that_was_cancelled_before_it_was_filled(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna");
        var wave = await StartAsync(book);
        (await book.ControlAsync(control => control.CancelAsync(wave, Token))).ShouldBeTrue();

        await new WaveFill(database.Database, _clock).RunAsync(Token);

        (await book.OutcomesAsync(wave)).ShouldBeEmpty();
        (await book.Claims.TakeOldestAsync(Token)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_wave_started_in_Teams_and_one_from_the_command_line_are_the_same(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var book = new WaveBook(database, _clock);
        await book.KnowAsync("anna");
        var wave = await StartAsync(book);

        (await book.Planner.PlanAsync("another", anyHour: false, Token)).ShouldBe((wave, false));
        (await book.ControlAsync(control => control.StartAsync("a third", againOf: null, Token))).ShouldBeNull();
    }

    private static async Task<string> StartAsync(WaveBook book) =>
        (await book.ControlAsync(control => control.StartAsync("a test", againOf: null, Token))).ShouldNotBeNull();
}
