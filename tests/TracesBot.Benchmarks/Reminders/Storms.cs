using System.Diagnostics;
using TracesBot.Teams;
using TracesBot.Teams.Faults;

namespace TracesBot.Benchmarks.Reminders;

/// <summary>
/// A wave in bad weather: throttles, gateways that fail after they took the message, answers that never come, people who
/// remove the app, and a process that is killed over and over. Then a second wave in fair weather, as the next ordinary
/// reminder would be, to see whom both have missed.
/// </summary>
internal sealed class Storms(BenchDatabase database, FakeTeams teams, SendingBot bot, int seed)
{
    private const double Uninstalls = 0.02;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>What share of all calls meets what.</summary>
    private static readonly (double Share, Fault Fault)[] Weather =
    [
        (0.10, Fault.Throttled(TimeSpan.FromSeconds(1))),
        (0.10, Fault.Throttled(retryAfter: null)),
        (0.05, Fault.BadGateway.AfterAcceptance()),
        (0.025, Fault.NoAnswer),
        (0.025, Fault.NoAnswer.AfterAcceptance()),
    ];

    private readonly Random _random = new(seed);
    private int _killed;

    public static async Task PrintAsync(int people, string place, int seed, int kills)
    {
        await using var database = await BenchDatabase.CreateAsync(place);
        await using var teams = await FakeTeams.StartAsync(new FakeTeamsOptions { RequireToken = false, Seed = seed });
        var recipients = await Population.AddAsync(database, teams, people);
        await using var bot = await SendingBot.StartAsync(database);
        await new Storms(database, teams, bot, seed).PrintAsync(recipients, kills);
    }

    private async Task PrintAsync(IReadOnlyList<TeamsPerson> people, int kills)
    {
        var began = Stopwatch.GetTimestamp();
        var leaving = people.OrderBy(_ => _random.Next()).Take((int)(people.Count * Uninstalls)).ToList();
        Brew();
        var wave = await bot.PlanAsync();
        await WeatherAsync(wave, people.Count, leaving, kills);
        var first = await Sends.ReadAsync(database, wave, teams, people, since: 0);
        var took = Stopwatch.GetElapsedTime(began);

        teams.Faults.Clear();
        var seen = teams.Arrivals[^1].Number;
        // The next ordinary reminder comes on another day: the bot sends nobody two within half of one.
        await database.ExecuteAsync("update wave_send set at = at - 86400000");
        var next = await bot.PlanAsync();
        while (!await Sends.AreOverAsync(database, next))
        {
            await PauseAsync();
        }

        var second = await Sends.ReadAsync(database, next, teams, people, seen);
        var lost = people
            .Except(leaving)
            .Count(person => !first.HasArrived(person.AadObjectId) && !second.HasArrived(person.AadObjectId));
        Print(first, second, lost, took);
    }

    /// <summary>Rules are asked one after the other, so each gets its share of the calls that those before it leave.</summary>
    private void Brew()
    {
        var left = 1.0;
        foreach (var (share, fault) in Weather)
        {
            teams.Faults.Share(share / left, fault, static call => call.Kind is ArrivalKind.Send);
            left -= share;
        }
    }

    private async Task WeatherAsync(string wave, int people, List<TeamsPerson> leaving, int kills)
    {
        var (gone, nextKill) = (0, After(0, people, kills));
        while (!await Sends.AreOverAsync(database, wave))
        {
            var arrived = teams.Arrivals.Count;
            while (gone < leaving.Count && arrived * leaving.Count > gone * people)
            {
                teams.Uninstall(leaving[gone++]);
            }

            if (_killed < kills && arrived >= nextKill)
            {
                await Task.Delay(
                    TimeSpan.FromMilliseconds(_random.Next(30)),
                    TimeProvider.System,
                    CancellationToken.None
                );
                await bot.KillAsync();
                _killed++;
                await bot.StartAsync();
                nextKill = After(teams.Arrivals.Count, people, kills);
            }

            await PauseAsync();
        }
    }

    /// <summary>At a random call, so soon that the last kill still meets people who have not been sent to.</summary>
    private int After(int arrived, int people, int kills) =>
        arrived + 1 + _random.Next(Math.Max(1, people * 3 / 2 / Math.Max(1, kills)));

    private static Task PauseAsync() => Task.Delay(Glance, TimeProvider.System, CancellationToken.None);

    private void Print(Sends first, Sends second, int lost, TimeSpan took)
    {
        Table.Print([
            ("database", database.Engine),
            ("recipients", Table.Number(first.People)),
            ("kills of the process", Table.Number(_killed)),
            ("calls of the bot", Table.Number(teams.Arrivals.Count)),
            .. first.Outcomes.Select(static outcome => (outcome.Outcome, Table.Number(outcome.People))),
            (
                "share of uncertain",
                ((double)first.Uncertain / first.People).ToString("P1", CultureInfo.InvariantCulture)
            ),
            ("of the uncertain, had arrived", Table.Number(first.UncertainAndArrived)),
            ("in no final state", Table.Number(first.Open + second.Open)),
            ("copies", Table.Number(first.Copies + second.Copies)),
            ("said accepted, nothing arrived", Table.Number(first.AcceptedInVain)),
            ("said refused or skipped, yet arrived", Table.Number(first.RefusedInVain)),
            ("reached by the next wave", Table.Number(second.Accepted)),
            ("lost beyond one cycle", Table.Number(lost)),
            ("time of the first wave", took.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)),
        ]);
    }
}
