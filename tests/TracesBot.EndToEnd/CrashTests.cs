using Microsoft.Data.Sqlite;
using TracesBot.EndToEnd.Processes;
using TracesBot.EndToEnd.Walkers;
using TracesBot.Teams;

namespace TracesBot.EndToEnd;

/// <summary>The process dies at its worst moments. What a person has seen to be done stays done, and is done once.</summary>
public sealed class CrashTests
{
    private const int Seed = 20250630;
    private const int Kills = 10;

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
            .Range(1, 6)
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
        var presses = random.Next(5, 13);
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
        await using var database = await Open(place);
        var turns = await Read(database, "select activity_id from turn", row => row.GetString(0));
        var versions = (
            await Read(database, "select person_id, version from walk", row => (row.GetString(0), row.GetInt64(1)))
        ).ToDictionary(StringComparer.Ordinal);
        foreach (var walker in walkers)
        {
            walker.Answered.Except(turns, StringComparer.Ordinal).ShouldBeEmpty();
            // At most the press that was lost on its way can be recorded beyond what was answered.
            versions
                .GetValueOrDefault(walker.PersonId)
                .ShouldBeInRange(walker.Version, walker.Version + (walker.HasLostOne ? 1 : 0));
        }
    }

    private static async Task CheckOnce(Workplace place, IReadOnlyList<Walker> walkers, Walker undisturbed)
    {
        const string Sql =
            "select person_id, group_concat(kind, ' ') from (select * from switch_event order by id) group by person_id";
        await using var database = await Open(place);
        var events = (await Read(database, Sql, row => (row.GetString(0), row.GetString(1)))).ToDictionary(
            StringComparer.Ordinal
        );
        var states = (
            await Read(
                database,
                "select person_id, state from switch_record",
                row => (row.GetString(0), row.GetString(1))
            )
        ).ToDictionary(StringComparer.Ordinal);
        events[undisturbed.PersonId].ShouldBe("started switched backup-added");
        foreach (var walker in walkers)
        {
            events[walker.PersonId].ShouldBe(events[undisturbed.PersonId]);
            states[walker.PersonId].ShouldBe(states[undisturbed.PersonId]);
            walker.Version.ShouldBe(undisturbed.Version);
        }
    }

    private static async Task<SqliteConnection> Open(Workplace place)
    {
        var database = new SqliteConnection($"Data Source={place.Database};Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);

        return database;
    }

    private static async Task<List<T>> Read<T>(SqliteConnection database, string sql, Func<SqliteDataReader, T> map)
    {
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // The statements are constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(map(reader));
        }

        return rows;
    }
}
