using TracesBot.Chat;
using TracesBot.Storage;
using TracesBot.Teams;
using TracesBot.Teams.Faults;

namespace TracesBot.Reminders;

/// <summary>Two nodes on one database, each with a line of its own to Teams.</summary>
public sealed class NodesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Each_person_is_reminded_once_however_many_nodes_there_are(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var first = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        await using var second = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 500);
        var people = await MeetAsync(first, second, 25);

        var wave = await first.StartWaveAsync();
        var ends = await Task.WhenAll(first.FollowAsync(wave), second.FollowAsync(wave));

        ends.ShouldAllBe(end => end.State == WaveStates.Ended);
        people.ShouldAllBe(person => first.RemindersTo(person) + second.RemindersTo(person) == 1);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task When_a_node_ends_in_the_middle_the_other_goes_on_and_repeats_nothing(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var first = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 10);
        var second = await WaveFixture.StartAsync(database.Options, sendsPerSecond: 10);
        await using var both = new Both(first, second);
        var people = await MeetAsync(first, second, 25);
        // It arrives, but the answer never comes.
        var hanging = people.MinBy(person => person.Id, StringComparer.Ordinal)!;
        foreach (var node in new[] { first, second })
        {
            node.Teams.Faults.NextIn(hanging.Teams.ConversationId, Fault.NoAnswer.AfterAcceptance());
        }

        var wave = await first.StartWaveAsync();
        var arrivals = new[] { ReminderAsync(first, hanging), ReminderAsync(second, hanging) };
        var (ending, other) = await Task.WhenAny(arrivals) == arrivals[0] ? (first, second) : (second, first);
        await ending.DisposeAsync();
        var end = await other.FollowAsync(wave);

        end.State.ShouldBe(WaveStates.Ended);
        other.Teams.Arrivals.ShouldNotBeEmpty("there was something left to go on with");
        (await other.OutcomeAsync(wave, hanging)).ShouldBe("uncertain interrupted");
        people.ShouldAllBe(person => first.RemindersTo(person) + second.RemindersTo(person) == 1);
    }

    // The database has them once; both lines to Teams know them.
    private static async Task<IReadOnlyList<Person>> MeetAsync(WaveFixture first, WaveFixture second, int count)
    {
        var people = new List<Person>();
        for (var number = 1; number <= count; number++)
        {
            second.Meet($"Person {number}");
            people.Add(await first.KnowAsync($"Person {number}"));
        }

        first.Teams.ForgetArrivals();

        return people;
    }

    private static Task<Arrival> ReminderAsync(WaveFixture node, Person person) =>
        node.Teams.ArrivalAsync(
            arrival => string.Equals(arrival.ConversationId, person.Teams.ConversationId, StringComparison.Ordinal),
            Token
        );

    private sealed class Both(WaveFixture first, WaveFixture second) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await first.DisposeAsync();
            await second.DisposeAsync();
        }
    }
}
