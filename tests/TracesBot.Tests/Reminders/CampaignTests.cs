using TracesBot.Clocks;
using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>A whole campaign played with the clock. The benchmarks play it for a thousand people and more.</summary>
public sealed class CampaignTests
{
    private static readonly string[] TimeZones = ["Europe/Stockholm", "Europe/Helsinki", "Europe/Dublin"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_people_are_reminded_by_day_on_workdays_until_they_have_switched()
    {
        // One of them switches a day, so each gets what falls before their day and nothing after it.
        var people = People(
            (number, id, zone) => new PlayedPerson(id, zone, Deed.Switches, CampaignPlay.Begins.AddDays(number))
        );

        var reminders = await PlayAsync(people);

        reminders
            .Where(static reminder => reminder.Person.Id is "person-0099")
            .Select(static reminder => reminder.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))
            .ShouldBe([
                "2025-05-30 09:00",
                "2025-06-16 09:00",
                "2025-06-23 09:00",
                "2025-06-27 09:00",
                "2025-06-30 09:00",
                "2025-07-07 09:00",
                "2025-07-14 09:00",
                "2025-07-21 09:00",
                "2025-07-28 09:00",
                "2025-08-04 09:00",
                "2025-08-11 09:00",
                "2025-08-18 09:00",
                "2025-08-25 09:00",
            ]);
        reminders.ShouldAllBe(static reminder =>
            reminder.At.Hour >= 8
            && reminder.At.Hour < 17
            && WorkingHours.IsWorkday(DateOnly.FromDateTime(reminder.At.DateTime))
        );
        reminders.ShouldAllBe(static reminder => !reminder.Person.IsLeftAlone(reminder.At));
    }

    [Fact]
    public async Task People_who_put_reminders_off_stop_them_or_leave_are_left_alone()
    {
        var deeds = Enum.GetValues<Deed>();
        var people = People(
            (number, id, zone) =>
            {
                var at = CampaignPlay.Begins.AddDays(number * 0.9);

                // Wednesdays at ten in Stockholm, at which nothing else falls due.
                return new PlayedPerson(
                    id,
                    zone,
                    deeds[number % deeds.Length],
                    at,
                    new DateTimeOffset(2025, 6, 11, 8, 0, 0, TimeSpan.Zero).AddDays(7 * (int)(number * 0.9 / 7))
                );
            }
        );

        var reminders = await PlayAsync(people);

        reminders.ShouldAllBe(static reminder => !reminder.Person.IsLeftAlone(reminder.At));
        var asked = reminders.Where(static reminder => reminder.Cause is ReminderCause.Asked).ToList();
        asked.ShouldAllBe(static reminder => reminder.At == reminder.Person.Until);
        asked
            .Select(static reminder => reminder.Person.Id)
            .ShouldBe(
                people
                    .Where(static person => person.Deed is Deed.Snoozes && person.Until < CampaignPlay.Ends)
                    .Select(static person => person.Id)
            );
    }

    private static List<PlayedPerson> People(Func<int, string, string, PlayedPerson> make) =>
        [
            .. Enumerable
                .Range(0, 100)
                .Select(number =>
                    make(
                        number,
                        string.Create(CultureInfo.InvariantCulture, $"person-{number:D4}"),
                        TimeZones[number % TimeZones.Length]
                    )
                ),
        ];

    private static async Task<IReadOnlyList<PlayedReminder>> PlayAsync(IReadOnlyList<PlayedPerson> people)
    {
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.Sqlite));

        return await new CampaignPlay(database.Database, WaveBook.Rules).PlayAsync(people, Token);
    }
}
