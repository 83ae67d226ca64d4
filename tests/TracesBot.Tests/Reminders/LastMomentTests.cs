using TracesBot.Chat;
using TracesBot.Readiness;
using TracesBot.Storage;
using TracesBot.Teams;
using TracesBot.Teams.Faults;

namespace TracesBot.Reminders;

/// <summary>Everybody is in the wave and found fit for it; then something happens while the one before them is sent to.</summary>
public sealed class LastMomentTests
{
    /// <summary>How long Teams takes over the first reminder; the others wait for it.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nobody_is_sent_to_who_switches_snoozes_stops_goes_on_leave_or_leaves_just_before(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        await using var bot = await WaveFixture.StartAsync(
            database.Options,
            sendsPerSecond: 500,
            ("Reminders:Parallel", "1"),
            ("Reminders:Automatic", "false")
        );
        var people = await KnowInOrderAsync(bot, 8);
        var (first, late, last) = (people[0], people[1..^1], people[^1]);
        var organisation = new Organisation(database.Database);
        await organisation.AddAsync(late[5].Teams, "Import", manager: null);
        var wave = await WhileFirstIsSentToAsync(
            bot,
            first,
            async () =>
            {
                await late[0].Says("Jag har bytt till BankID");
                await late[1].Says("påminn mig på torsdag kl 9");
                await late[2].Says("sluta påminna mig");
                await late[3].Says("jag är tjänstledig till 1 mars 2027");
                await late[4].Do(bot.Teams.Activities.Uninstalled(late[4].Teams));
                await organisation.LeaveAsync(late[5].Teams);
            }
        );

        string[] outcomes = [.. await Task.WhenAll(late.Select(person => bot.OutcomeAsync(wave, person)))];
        outcomes.ShouldBe([
            "skipped done",
            "skipped snoozed",
            "skipped stopped",
            "skipped away",
            "skipped unreachable",
            "skipped left",
        ]);
        late.ShouldAllBe(person => bot.RemindersTo(person) == 0);
        (bot.RemindersTo(first), bot.RemindersTo(last)).ShouldBe((1, 1));
    }

    /// <summary>The wave asks people in the order of their ids.</summary>
    private static async Task<Person[]> KnowInOrderAsync(WaveFixture bot, int people)
    {
        var known = new List<Person>();
        for (var number = 0; number < people; number++)
        {
            known.Add(await bot.KnowAsync($"Late {number}"));
        }

        return [.. known.OrderBy(person => person.Id, StringComparer.Ordinal)];
    }

    private static async Task<string> WhileFirstIsSentToAsync(WaveFixture bot, Person first, Func<Task> happens)
    {
        bot.Teams.ForgetArrivals();
        bot.Teams.Faults.NextIn(first.Teams.ConversationId, Fault.Slow(Slow));
        var wave = await bot.StartWaveAsync();
        await bot.Teams.ArrivalAsync(
            arrival =>
                arrival.Kind is ArrivalKind.Send
                && string.Equals(arrival.ConversationId, first.Teams.ConversationId, StringComparison.Ordinal),
            Token
        );

        await happens();

        (await bot.OutcomeAsync(wave, first)).ShouldBe("attempting", "it all happened before the others' turn");
        (await bot.FollowAsync(wave)).State.ShouldBe(WaveStates.Ended);

        return wave;
    }
}
