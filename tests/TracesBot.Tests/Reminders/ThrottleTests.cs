using TracesBot.Chat;
using TracesBot.Teams;
using TracesBot.Teams.Faults;

namespace TracesBot.Reminders;

/// <summary>Teams has enough for a while, or people are not at work: nobody is lost, and nobody in a hurry waits.</summary>
public sealed class ThrottleTests : IAsyncLifetime
{
    /// <summary>How many reminders are under way at once.</summary>
    private const int Parallel = 8;

    private readonly WaveFixture _bot = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _bot.InitializeAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Everybody_gets_one_reminder_when_a_tenant_has_enough_for_a_while()
    {
        var people = new List<Person>();
        for (var number = 0; number < 30; number++)
        {
            people.Add(await _bot.KnowAsync($"Many {number}"));
        }

        _bot.Teams.Faults.Always(Fault.Throttled(TimeSpan.FromSeconds(1)));
        var wave = await _bot.StartWaveAsync();
        var following = _bot.FollowAsync(wave);
        await _bot.Teams.ArrivalAsync(static arrival => arrival.Status is 429, Token);
        await Task.Delay(TimeSpan.FromSeconds(2.5), TimeProvider.System, Token);
        _bot.Teams.Faults.Clear();
        (await following).State.ShouldBe(WaveStates.Ended);

        people.ShouldAllBe(person => _bot.RemindersTo(person) == 1);
        // Whoever is told to wait waits for all: each second only what is under way already meets the throttle as well.
        var throttled = _bot.Teams.Arrivals.Where(static arrival => arrival.Status is 429).ToList();
        var seconds = (throttled[^1].At - throttled[0].At).TotalSeconds;
        throttled.Count.ShouldBeLessThanOrEqualTo(Parallel * (2 + (int)seconds));
    }

    [Fact]
    public async Task A_person_is_tried_ever_more_seldom_while_Teams_does_not_say_how_long_to_wait()
    {
        var person = await _bot.KnowAsync("Patient Petra");
        _bot.Teams.ForgetArrivals();
        _bot.Teams.Faults.NextIn(person.Teams.ConversationId, Fault.Throttled(retryAfter: null), times: 2);

        var wave = await _bot.RemindAsync();

        (await _bot.OutcomeAsync(wave, person)).ShouldBe("accepted");
        var tries = _bot.Teams.Arrivals;
        tries.Select(static arrival => arrival.Status).ShouldBe([429, 429, 201]);
        (tries[1].At - tries[0].At).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        (tries[2].At - tries[1].At).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_person_who_chose_a_time_is_reminded_while_a_wave_waits_for_the_morning()
    {
        var chose = await _bot.KnowAsync("Evening Eva", "Påminn mig klockan 18");
        var others = await _bot.KnowAsync("Morning Mona");
        _bot.Clock.Advance(TimeSpan.FromHours(7.5));
        var wave = await _bot.StartWaveAsync();

        _bot.Clock.Advance(TimeSpan.FromHours(1));
        await _bot.Teams.ArrivalAsync(
            arrival =>
                arrival.Kind is ArrivalKind.Send
                && string.Equals(arrival.ConversationId, chose.Teams.ConversationId, StringComparison.Ordinal)
                && arrival.Activity!.ToJsonString().Contains("bad mig", StringComparison.Ordinal),
            Token
        );

        (await _bot.OutcomeAsync(wave, others)).ShouldBe("planned");
        _bot.RemindersTo(others).ShouldBe(0);
    }
}
