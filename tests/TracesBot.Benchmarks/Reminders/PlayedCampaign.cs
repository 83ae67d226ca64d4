using System.Text;
using TracesBot.Clocks;
using TracesBot.Knowledge;
using TracesBot.People;
using TracesBot.Reminders;

namespace TracesBot.Benchmarks.Reminders;

/// <summary>The campaign of 2025 played for many people: each reminder in a file, and whether the promises were kept.</summary>
internal static class PlayedCampaign
{
    private static readonly string[] ZoneIds =
    [
        "Europe/Stockholm",
        "Europe/Helsinki",
        "Europe/Dublin",
        "Europe/Athens",
    ];
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public static async Task PrintAsync(int people, string place, int seed, string file)
    {
        await using var database = await BenchDatabase.CreateAsync(place);
        var rules = ReminderRules.From(
            new ReminderOptions(),
            Campaign.Load(Path.Combine(AppContext.BaseDirectory, "Knowledge", "campaign.yml"))
        );
        var cast = Cast(people, new Random(seed));
        var reminders = await new CampaignPlay(database.Database, rules).PlayAsync(cast, CancellationToken.None);
        await WriteAsync(file, cast, reminders);
        Console.WriteLine($"Every person's reminders are in {file}.");
        Console.WriteLine();
        PrintCauses(reminders);
        Console.WriteLine();
        PrintPeople(cast, reminders);
        Console.WriteLine();
        PrintPromises(database.Engine, cast, reminders, rules);
    }

    /// <summary>Of ten people, three do nothing, four switch, one each puts reminders off, stops them, or leaves.</summary>
    private static List<PlayedPerson> Cast(int people, Random random) =>
        [
            .. Enumerable
                .Range(0, people)
                .Select(number =>
                {
                    var zone = ZoneIds[number % ZoneIds.Length];
                    var id = string.Create(CultureInfo.InvariantCulture, $"person-{number:D5}");
                    var at = CampaignPlay.Begins + ((CampaignPlay.Ends - CampaignPlay.Begins) * random.NextDouble());

                    return (number % 10) switch
                    {
                        < 3 => new PlayedPerson(id, zone),
                        < 7 => new PlayedPerson(id, zone, Deed.Switches, at),
                        7 => Snoozes(id, zone, at),
                        8 => new PlayedPerson(id, zone, Deed.Stops, at),
                        _ => new PlayedPerson(id, zone, Deed.Leaves, at),
                    };
                }),
        ];

    private static PlayedPerson Snoozes(string id, string zoneId, DateTimeOffset at)
    {
        var zone = Zones.Find(zoneId)!;
        var until = SnoozeTime.Of(SnoozeTime.NextWeek, TimeZoneInfo.ConvertTime(at, zone), zone)!;

        return new PlayedPerson(id, zoneId, Deed.Snoozes, at, until.Value);
    }

    private static Task WriteAsync(
        string file,
        IReadOnlyList<PlayedPerson> cast,
        IReadOnlyList<PlayedReminder> reminders
    )
    {
        var byPerson = reminders.ToLookup(static reminder => reminder.Person.Id, StringComparer.Ordinal);
        var text = new StringBuilder("person,timeZone,does,on,reminder,local,why\n");
        foreach (var person in cast)
        {
            var does = person.Deed is { } deed ? $"{deed},{person.At:yyyy-MM-dd HH:mm}Z" : "nothing,";
            var number = 0;
            foreach (var reminder in byPerson[person.Id])
            {
                number++;
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"{person.Id},{person.ZoneId},{does},{number},{reminder.At:ddd yyyy-MM-dd HH:mm},{reminder.Cause} {reminder.Number}"
                );
            }

            if (number is 0)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{person.Id},{person.ZoneId},{does},0,,");
            }
        }

        return File.WriteAllTextAsync(file, text.ToString());
    }

    private static void PrintCauses(IReadOnlyList<PlayedReminder> reminders) =>
        Table.Print([
            .. reminders
                .GroupBy(static reminder => $"{reminder.Cause} {reminder.Number}", StringComparer.Ordinal)
                .Select(static group => (group.Key, Table.Number(group.Count()))),
        ]);

    private static void PrintPeople(IReadOnlyList<PlayedPerson> cast, IReadOnlyList<PlayedReminder> reminders)
    {
        var counts = reminders
            .CountBy(static reminder => reminder.Person.Id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        Console.WriteLine("| people who | people | fewest | median | most reminders |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var group in cast.GroupBy(static person => person.Deed).OrderBy(static group => group.Key))
        {
            var each = group.Select(person => counts.GetValueOrDefault(person.Id)).Order().ToList();
            Console.WriteLine(
                $"| {group.Key?.ToString() ?? "do nothing"} | {each.Count} | {each[0]} | {each[each.Count / 2]} | {each[^1]} |"
            );
        }
    }

    private static void PrintPromises(
        string engine,
        IReadOnlyList<PlayedPerson> cast,
        IReadOnlyList<PlayedReminder> reminders,
        ReminderRules rules
    )
    {
        var unasked = reminders.Where(static reminder => reminder.Cause is not ReminderCause.Asked).ToList();
        Table.Print(
            ("database", engine),
            ("people", Table.Number(cast.Count)),
            ("reminders", Table.Number(reminders.Count)),
            ("at night", Table.Number(reminders.Count(reminder => IsAtNight(reminder, rules)))),
            ("on a weekend or holiday", Table.Number(reminders.Count(static reminder => IsOnADayOff(reminder)))),
            ("the most that anybody got in seven days without asking", Table.Number(MostInAWeek(unasked))),
            (
                "after the person switched, stopped or left, or before the time that they chose",
                Table.Number(reminders.Count(static reminder => reminder.Person.IsLeftAlone(reminder.At)))
            ),
            (
                "people who chose a time within the campaign and were not reminded then",
                Table.Number(Forgotten(cast, reminders))
            )
        );
    }

    private static bool IsAtNight(PlayedReminder reminder, ReminderRules rules) =>
        TimeOnly.FromDateTime(reminder.At.DateTime) is var time && (time < rules.Hours.From || time >= rules.Hours.To);

    private static bool IsOnADayOff(PlayedReminder reminder) =>
        !WorkingHours.IsWorkday(DateOnly.FromDateTime(reminder.At.DateTime));

    private static int MostInAWeek(List<PlayedReminder> reminders) =>
        reminders
            .GroupBy(static reminder => reminder.Person.Id, StringComparer.Ordinal)
            .SelectMany(static group =>
                group.Select(last => group.Count(other => other.At <= last.At && last.At - other.At < Week))
            )
            .DefaultIfEmpty()
            .Max();

    private static int Forgotten(IReadOnlyList<PlayedPerson> cast, IReadOnlyList<PlayedReminder> reminders)
    {
        var asked = reminders
            .Where(static reminder => reminder.Cause is ReminderCause.Asked)
            .ToDictionary(
                static reminder => reminder.Person.Id,
                static reminder => reminder.At,
                StringComparer.Ordinal
            );

        return cast.Count(person =>
            person.Deed is Deed.Snoozes
            && person.Until < CampaignPlay.Ends
            && !(
                asked.TryGetValue(person.Id, out var at)
                && at >= person.Until
                && at - person.Until < TimeSpan.FromHours(1)
            )
        );
    }
}
