using System.Diagnostics;
using System.Net.Http.Json;
using TracesBot.Teams;
using TracesBot.Teams.Limits;

namespace TracesBot.Benchmarks.Reminders;

/// <summary>One wave in real time, against the limit that Teams has for a tenant, while somebody asks a question now and then.</summary>
internal static class Rate
{
    private const int Limit = 50;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>How long the simulated Teams takes to answer.</summary>
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    public static async Task PrintAsync(int people, string place, int seed)
    {
        await using var database = await BenchDatabase.CreateAsync(place);
        await using var teams = await FakeTeams.StartAsync(
            new FakeTeamsOptions
            {
                RequireToken = false,
                Limits = TeamsLimits.Published,
                Latency = Latency,
                Seed = seed,
            }
        );
        var recipients = await Population.AddAsync(database, teams, people);
        await using var bot = await SendingBot.StartAsync(database);
        var began = Stopwatch.GetTimestamp();
        var wave = await bot.PlanAsync();
        using var over = new CancellationTokenSource();
        var asking = AskAsync(bot, teams, over.Token);
        while (!await Sends.AreOverAsync(database, wave))
        {
            await Task.Delay(Second, TimeProvider.System, CancellationToken.None);
        }

        var took = Stopwatch.GetElapsedTime(began);
        await over.CancelAsync();
        Print(database.Engine, await Sends.ReadAsync(database, wave, teams, recipients, since: 0), teams, took);
        PrintReplies(await asking);
    }

    private static void Print(string engine, Sends sends, FakeTeams teams, TimeSpan took)
    {
        var calls = teams.Arrivals.Concat(teams.Reads).Select(static call => call.At).Order().ToList();
        var (most, tooMany) = InAnySecond(calls);
        var between = (calls[^1] - calls[0]).TotalSeconds;
        var lost = sends.AcceptedInVain + sends.Open;
        Table.Print(
            ("database", engine),
            ("recipients", Table.Number(sends.People)),
            ("reminders a second", PerSecond(sends.People, between)),
            ("calls a second, replies included", PerSecond(calls.Count, between)),
            ("most calls in any second", Table.Number(most)),
            ($"calls over {Limit} a second", Table.Number(tooMany)),
            ("calls that Teams throttled", Table.Number(teams.Arrivals.Count(static call => call.Status is 429))),
            ("accepted", Table.Number(sends.Accepted)),
            ("refused", Table.Number(sends.Refused)),
            ("uncertain", Table.Number(sends.Uncertain)),
            ("lost", Table.Number(lost)),
            ("copies", Table.Number(sends.Copies)),
            ("time", took.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture))
        );
    }

    private static string PerSecond(int number, double seconds) =>
        ((number - 1) / seconds).ToString("N2", CultureInfo.InvariantCulture);

    private static void PrintReplies(List<TimeSpan> times)
    {
        var sorted = times.Order().Select(static time => time.TotalMilliseconds).ToList();
        Console.WriteLine();
        Table.Print(
            ("questions meanwhile", Table.Number(sorted.Count)),
            ("answered within, median", sorted is [] ? "" : $"{Table.Number((long)sorted[sorted.Count / 2])} ms"),
            ("answered within, slowest", sorted is [] ? "" : $"{Table.Number((long)sorted[^1])} ms")
        );
    }

    /// <summary>Somebody who is in no wave asks, about once a second, until the wave is over.</summary>
    private static async Task<List<TimeSpan>> AskAsync(SendingBot bot, FakeTeams teams, CancellationToken over)
    {
        var asker = teams.AddPerson("Curious Cecilia");
        var times = new List<TimeSpan>();
        while (!over.IsCancellationRequested)
        {
            var question = teams.Activities.Message(asker, "När slutade SMS-inloggningen att fungera?");
            // Without an app id the bot talks to this machine alone.
            question["serviceUrl"] = teams.Address.AbsoluteUri;
            var began = Stopwatch.GetTimestamp();
            using var response = await bot.Http.PostAsJsonAsync(
                TracesBotBuilder.Messages,
                question,
                CancellationToken.None
            );
            response.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(began));
            await Task.Delay(Second, TimeProvider.System, CancellationToken.None);
        }

        return times;
    }

    /// <summary>The most in any second, and how many came when the second before them was full.</summary>
    private static (int Most, int TooMany) InAnySecond(List<DateTimeOffset> calls)
    {
        var (most, tooMany, first) = (0, 0, 0);
        for (var last = 0; last < calls.Count; last++)
        {
            while (calls[last] - calls[first] >= Second)
            {
                first++;
            }

            var count = last - first + 1;
            most = Math.Max(most, count);
            tooMany += count > Limit ? 1 : 0;
        }

        return (most, tooMany);
    }
}
