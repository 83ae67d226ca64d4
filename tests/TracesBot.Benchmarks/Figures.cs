using System.Diagnostics;
using TracesBot.Counts;
using TracesBot.People;
using TracesBot.Readiness;
using TracesBot.Storage;

namespace TracesBot.Benchmarks;

/// <summary>What the figures cost in this process, by the size of the organisation.</summary>
internal static class Figures
{
    private const int Calls = 200;

    // Half have switched by five methods, some have begun, some of these are stuck, and a few are exempt.
    private static readonly string[] States =
    [
        """
            insert into switch_record (person_id, state, method, evidence, changed_at, version)
            select person_id,
                   case when n % 100 < 40 then 'switched' when n % 100 < 50 then 'with-backup'
                        when n % 100 < 65 then 'started' else 'exempt' end,
                   case when n % 100 >= 50 then null when n % 7 < 3 then 'bankid' when n % 7 < 4 then 'freja'
                        when n % 7 < 5 then 'eu-login-app' when n % 7 < 6 then 'passkey' else 'security-key' end,
                   case when n % 100 >= 50 then null when n % 11 < 6 then 'said' when n % 11 < 9 then 'tested'
                        else 'confirmed' end,
                   1795000000000 + cast(n % 60 as bigint) * 86400000, 1
            from (select person_id, cast(substr(person_id, 25) as integer) * 31 as n from roster) staff
            where n % 100 < 68
            """,
        """
            insert into walk (person_id, stage, answers, step, stuck_at, version, updated_at)
            select person_id, 'guide', '', 1, case when substr(person_id, 36) = '3' then 1795000000000 end, 1, 1795000000000
            from switch_record where state = 'started'
            """,
    ];

    public static async Task PrintAsync(StaffList staff)
    {
        foreach (var size in new[] { staff.Shrunk(100), staff.Shrunk(10), staff })
        {
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{size.People:N0} people in {size.Teams:N0} teams")
            );
            await foreach (var bench in BenchDatabase.EachAsync())
            {
                await using (bench)
                {
                    await FillAsync(bench, size);
                    await PrintAsync(bench, size, "");
                    await bench.InSessionAsync(session => ChangeAsync(session, size));
                    await PrintAsync(bench, size, ", 100 teams changed");
                    var began = Stopwatch.GetTimestamp();
                    await bench.InSessionAsync(session => TeamCounts.RefreshAsync(session, CancellationToken.None));
                    Row(bench, "the round that counts 100 teams anew", [Stopwatch.GetElapsedTime(began)]);
                }
            }
        }
    }

    private static async Task FillAsync(BenchDatabase bench, StaffList staff)
    {
        var list = Path.GetTempFileName();
        staff.Write(list);
        await using (var file = File.OpenRead(list))
        {
            await new RosterImport(bench.Database).RunAsync(file, onRead: null, CancellationToken.None);
        }

        File.Delete(list);
        foreach (var sql in (string[])[.. States, .. TeamCounts.Everybody])
        {
            await bench.ExecuteAsync(sql);
        }

        if (bench.Database.Provider is StorageProvider.PostgreSql)
        {
            // What it does by itself some time after a load.
            await bench.ExecuteAsync("vacuum (analyze)");
        }
    }

    private static async Task PrintAsync(BenchDatabase bench, StaffList staff, string when)
    {
        await TimeAsync(
            bench,
            $"a team's report, to its leader{when}",
            Calls,
            (store, call) => store.CountAsync(Viewer(staff.LeaderOf(call * 37 % staff.Teams)), CancellationToken.None)
        );
        await TimeAsync(
            bench,
            $"a team's report, by its name{when}",
            Calls,
            (store, call) => store.CountTeamAsync($"Grupp {call * 37 % staff.Teams}", CancellationToken.None)
        );
        await TimeAsync(
            bench,
            $"everybody together{when}",
            Calls / 10,
            (store, _) => store.CountTogetherAsync(CancellationToken.None)
        );
        await TimeAsync(
            bench,
            $"the director's line, team by team{when}",
            Calls / 40,
            (store, _) => store.CountAsync(Viewer(StaffList.Director), CancellationToken.None)
        );
    }

    private static async Task TimeAsync(
        BenchDatabase bench,
        string what,
        int calls,
        Func<ReadinessStore, int, Task<IReadOnlyList<StandingCount>>> read
    )
    {
        var times = new List<TimeSpan>();
        for (var call = 0; call < calls + (calls / 5); call++)
        {
            var began = Stopwatch.GetTimestamp();
            var counts = await bench.InSessionAsync(session => read(new ReadinessStore(session), call));
            var report = ReadinessReport.From(counts);
            if (call >= calls / 5)
            {
                times.Add(Stopwatch.GetElapsedTime(began));
            }

            if (report.Total is 0)
            {
                throw new InvalidOperationException("Nobody was counted.");
            }
        }

        Row(bench, what, times);
    }

    private static async Task<bool> ChangeAsync(Session session, StaffList staff)
    {
        for (var team = 0; team < 100; team++)
        {
            await TeamCounts.MarkAsync(
                session,
                StaffList.Id(staff.LeaderOf(team % staff.Teams) + staff.Teams),
                CancellationToken.None
            );
        }

        return true;
    }

    private static Viewer Viewer(int person) => new(StaffList.Id(person), StaffList.Upn(person));

    private static void Row(BenchDatabase bench, string what, List<TimeSpan> times)
    {
        times.Sort();
        Console.WriteLine(
            string.Format(
                CultureInfo.InvariantCulture,
                "  {0,-10} {1,-58} median {2,8:N2} ms, p95 {3,8:N2} ms",
                bench.Engine,
                what,
                times[times.Count / 2].TotalMilliseconds,
                times[times.Count * 95 / 100].TotalMilliseconds
            )
        );
    }
}
