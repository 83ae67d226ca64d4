using Microsoft.Extensions.Time.Testing;
using TracesBot.Clocks;
using TracesBot.People;
using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>A whole campaign played with the clock: planner, ledger and policy, an hour at a time.</summary>
public sealed class CampaignTests
{
    private static readonly string[] TimeZones = ["Europe/Stockholm", "Europe/Helsinki", "Europe/Dublin"];

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2025, 5, 30, 0, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hundred_people_are_reminded_by_day_on_workdays_until_they_have_switched()
    {
        await using var database = await Engines.CreateAsync(nameof(StorageProvider.Sqlite));
        var book = new WaveBook(database, _clock);
        var people = Enumerable.Range(0, 100).Select(number => $"person-{number:D4}").ToList();
        await MeetAsync(database, people);
        var sent = new List<(string Person, DateTimeOffset At)>();
        while (_clock.GetUtcNow() < new DateTimeOffset(2025, 9, 1, 0, 0, 0, TimeSpan.Zero))
        {
            await SwitchSomeAsync(book, people);
            await book.Schedule.PlanAsync(Token);
            await SendAsync(book, sent);
            _clock.Advance(TimeSpan.FromHours(1));
        }

        var byPerson = sent.ToLookup(send => send.Person, send => Local(send.At, send.Person));
        byPerson["person-0099"]
            .Select(at => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))
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
        sent.Select(send => Local(send.At, send.Person))
            .ShouldAllBe(at => at.Hour >= 8 && at.Hour < 17 && WorkingHours.IsWorkday(DateOnly.FromDateTime(at)));
        // One of them switches a day, so each gets what falls before their day and nothing after it.
        foreach (var (person, day) in people.Select((person, number) => (person, number)))
        {
            var switched = new DateTimeOffset(2025, 5, 30, 0, 0, 0, TimeSpan.Zero).AddDays(day);
            byPerson[person].ShouldAllBe(at => at < switched.UtcDateTime.AddHours(3));
        }
    }

    private Task SwitchSomeAsync(WaveBook book, List<string> people)
    {
        var day = (int)(_clock.GetUtcNow() - new DateTimeOffset(2025, 5, 30, 0, 0, 0, TimeSpan.Zero)).TotalDays;

        return _clock.GetUtcNow().Hour is 0
            ? Task.WhenAll(people.Skip(day).Take(1).Select(person => book.SwitchAsync(person)))
            : Task.CompletedTask;
    }

    private async Task SendAsync(WaveBook book, List<(string, DateTimeOffset)> sent)
    {
        while (await book.Claims.TakeOldestAsync(Token) is { } wave)
        {
            var after = "";
            while (after is not null)
            {
                var (send, last) = await book.Ledger.SiftAsync(wave, after, Token);
                foreach (var personId in send)
                {
                    var person = (await book.Ledger.StartAsync(wave, personId, Token)).ShouldNotBeNull();
                    sent.Add((personId, _clock.GetUtcNow()));
                    await book.Ledger.FinishAsync(wave, person, SendStates.Accepted, reason: null, "1", Token);
                }

                after = last;
            }

            (await book.Claims.EndAsync(wave, Token)).ShouldBeTrue();
        }
    }

    private static Task MeetAsync(TestDatabase database, List<string> people) =>
        database.InSessionAsync(async session =>
        {
            foreach (var (person, number) in people.Select((person, number) => (person, number)))
            {
                await session.ExecuteAsync(
                    "insert into contact (person_id, reference, time_zone) values (@person, '{}', @zone)",
                    new { person, zone = TimeZones[number % TimeZones.Length] },
                    Token
                );
            }
        });

    private static DateTime Local(DateTimeOffset at, string person)
    {
        var number = int.Parse(person[^4..], CultureInfo.InvariantCulture);

        return TimeZoneInfo.ConvertTime(at, Zones.Find(TimeZones[number % TimeZones.Length])!).DateTime;
    }
}
