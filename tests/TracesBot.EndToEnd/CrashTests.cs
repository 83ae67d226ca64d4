using TracesBot.EndToEnd.Processes;
using TracesBot.EndToEnd.Walkers;
using TracesBot.Teams;

namespace TracesBot.EndToEnd;

/// <summary>The process dies at its worst moments. What a person has seen to be done stays done, and is done once.</summary>
public sealed class CrashTests
{
    private const int Seed = 20250630;

    /// <summary>How many of a person's presses it takes to switch to two methods.</summary>
    private const int PressesEach = 27;

    // Few, for everyday runs. TRACESBOT_KILLS=100 TRACESBOT_WALKERS=500 takes some minutes.
    private static readonly int Kills = Setting("TRACESBOT_KILLS", 10);
    private static readonly int Walkers = Setting("TRACESBOT_WALKERS", 6);

    [Fact]
    public async Task Every_press_that_was_answered_survives_a_kill_and_none_counts_twice()
    {
        using var place = new Workplace();
        await using var teams = await FakeTeams.StartAsync(
            new FakeTeamsOptions { RequireToken = false },
            TestContext.Current.CancellationToken
        );
        await using var bot = await BotProcess.Start(place);
        var random = new Random(Seed);
        var undisturbed = new Walker(bot, teams, "Undisturbed Person", random.Next());
        await undisturbed.Walk();
        var walkers = Enumerable
            .Range(1, Walkers)
            .Select(number => new Walker(bot, teams, $"Walker {number}", random.Next()))
            .ToList();

        for (var kill = 1; kill <= Kills; kill++)
        {
            await WalkUntilKilled(bot, walkers, random);
            await bot.Start();
            await CheckAnswered(place, walkers);
        }

        await Task.WhenAll(walkers.Select(walker => walker.Walk()));

        walkers.ShouldContain(walker => walker.Lost > 0, "No press was lost, so nothing was tried.");
        await CheckAnswered(place, walkers);
        await CheckOnce(place, walkers, undisturbed);
    }

    private static async Task WalkUntilKilled(BotProcess bot, IReadOnlyList<Walker> walkers, Random random)
    {
        // So many that the last kill still meets people who are not done.
        var share = Walkers * PressesEach / Kills;
        var presses = random.Next(Math.Max(1, share / 3), Math.Max(2, share * 4 / 5));
        var moment = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Count()
        {
            if (Interlocked.Decrement(ref presses) is 0)
            {
                moment.TrySetResult();
            }
        }

        var walks = Task.WhenAll(walkers.Select(walker => walker.Walk(Count)));
        await Task.WhenAny(moment.Task, walks);
        // Anywhere between the press and its answer, which takes some milliseconds.
        await Task.Delay(
            TimeSpan.FromMilliseconds(random.Next(0, 12)),
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        bot.Kill();
        await walks;
    }

    private static async Task CheckAnswered(Workplace place, IReadOnlyList<Walker> walkers)
    {
        var recorded = await Recorded.In(place);
        foreach (var walker in walkers)
        {
            walker.Answered.Except(recorded.Turns, StringComparer.Ordinal).ShouldBeEmpty();
            recorded
                .Versions.GetValueOrDefault(walker.PersonId)
                .ShouldBeInRange(walker.Version, walker.Version + walker.Ahead);
        }
    }

    private static async Task CheckOnce(Workplace place, IReadOnlyList<Walker> walkers, Walker undisturbed)
    {
        var recorded = await Recorded.In(place);
        recorded.Events[undisturbed.PersonId].ShouldBe("started switched backup-added");
        foreach (var walker in walkers)
        {
            recorded.Events[walker.PersonId].ShouldBe(recorded.Events[undisturbed.PersonId]);
            recorded.States[walker.PersonId].ShouldBe(recorded.States[undisturbed.PersonId]);
            recorded.Versions[walker.PersonId].ShouldBe(recorded.Versions[undisturbed.PersonId]);
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set)
            ? set
            : otherwise;
}
