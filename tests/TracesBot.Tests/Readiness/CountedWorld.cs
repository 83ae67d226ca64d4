using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TracesBot.Counts;
using TracesBot.People;
using TracesBot.Privacy;
using TracesBot.Storage;
using TracesBot.Switching;

namespace TracesBot.Readiness;

/// <summary>A few people of a few teams, to whom things happen by way of the product's own stores.</summary>
internal sealed class CountedWorld(TestDatabase database)
{
    public const int People = 9;

    public static readonly string[] Teams = ["", "Import", "Export"];

    public static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly SwitchMove[] Moves =
    [
        new Open("bankid"),
        new Open(),
        new Next(),
        new Stuck(),
        new Stuck(),
        new SayDone("bankid"),
        new Report("passkey", Tested: true),
        new Report("bankid", Tested: true),
        new SayDone("freja"),
        new Undo(),
        new Exempt(ExemptReason.Left),
        new Exempt(ExemptReason.OnLeave, Start.AddDays(300)),
        new Reopen(),
    ];

    private static readonly ServiceCollection Kept = Registered();

    private DateTimeOffset _now = Start;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static string Id(int person) => $"aaaaaaaa-0000-4000-8000-{person:D12}";

    public static int NumberOf(string id) => int.Parse(id.AsSpan(24), CultureInfo.InvariantCulture);

    /// <summary>Begins with nobody.</summary>
    public Task BeginAsync() =>
        database.InSessionAsync(async session =>
        {
            foreach (
                var table in new[] { "roster", "switch_event", "switch_record", "switch_due", "walk", "count_change" }
            )
            {
                await session.ExecuteAsync($"delete from {table}", values: null, Token);
            }

            foreach (var sql in TeamCounts.Everybody)
            {
                await session.ExecuteAsync(sql, values: null, Token);
            }
        });

    public Task LetAsync(Happening happening)
    {
        _now += TimeSpan.FromHours(31);

        return happening.What switch
        {
            Happening.Kind.IsConfirmed => AddAsync(happening.Person, Confirmed),
            Happening.Kind.ComesBack => AddAsync(happening.Person, Returned),
            Happening.Kind.IsErased => EraseAsync(Id(happening.Person)),
            Happening.Kind.Import => ImportAsync(new Random(happening.Chance)),
            Happening.Kind.WalksExpire => ExpireAsync(),
            Happening.Kind.CountRound => new CountRound(database.Database, NullLogger<CountRound>.Instance).RunAsync(
                Token
            ),
            var what => MoveAsync(
                happening.Person,
                Moves[happening.Chance % Moves.Length],
                keep: what is not Happening.Kind.GivesUpHalfway
            ),
        };
    }

    private static ServiceCollection Registered()
    {
        var services = new ServiceCollection();
        services.AddSwitching().AddPeople();

        return services;
    }

    private static IEnumerable<T> Of<T>() =>
        Kept.Where(static service => service.ServiceType == typeof(T))
            .Select(static service => service.ImplementationInstance)
            .OfType<T>();

    private async Task MoveAsync(int person, SwitchMove move, bool keep)
    {
        await using var session = new Session(database.Database);
        var store = new SwitchStore(session, new DueStore(session));
        var before = await store.FindAsync(Id(person), Token);
        var after = SwitchFlow
            .Decide(before, move, new SwitchContext(Switch.Campaign, Switch.Knowledge, CampaignIsOver: true, _now))
            .State;
        await store.SaveAsync(Id(person), before, after, "activity", Token);
        if (keep)
        {
            await session.CommitAsync(Token);
        }
    }

    private SwitchEvent? Confirmed(SwitchRecord record) =>
        record.IsSwitched
            ? new SwitchEvent(SwitchEventKind.Confirmed, _now, record.Method, Evidence.Confirmed, By: "Ada")
            : null;

    private SwitchEvent? Returned(SwitchRecord record) =>
        record.Status is SwitchStatus.Exempt ? new SwitchEvent(SwitchEventKind.Returned, _now) : null;

    private Task AddAsync(int person, Func<SwitchRecord, SwitchEvent?> happens) =>
        database.InSessionAsync(async session =>
        {
            var store = new SwitchStore(session, new DueStore(session));
            var before = await store.FindAsync(Id(person), Token);
            if (happens(before.Record) is { } entry)
            {
                var after = before with { Events = [.. before.Events, entry] };
                await store.SaveAsync(Id(person), before, after, "activity", Token);
            }
        });

    private Task EraseAsync(string personId) =>
        database.InSessionAsync(session =>
            new PersonErasure(session, Of<PersonTable>(), new FakeTimeProvider(_now)).EraseAsync(
                personId,
                ErasedBy.Themselves,
                Token
            )
        );

    private Task ExpireAsync() =>
        database.InSessionAsync(async session =>
        {
            foreach (var sql in Of<Expiry>().SelectMany(static expiry => expiry.Sql))
            {
                await session.ExecuteAsync(sql, new { before = _now }, Token);
            }
        });

    // Anybody may lead anybody, also in a ring; addresses wander.
    private async Task ImportAsync(Random chance)
    {
        var order = Enumerable.Range(0, People).ToArray();
        if (chance.Next(3) is 0)
        {
            chance.Shuffle(order);
        }

        var lines = Enumerable
            .Range(0, People)
            .Where(person => person is 0 || chance.Next(6) > 0)
            .Select(person =>
            {
                var manager = chance.Next(-1, People);
                var above = manager < 0 || manager == person ? "" : Upn(order[manager]);

                return $"{Id(person)},{Upn(order[person])},Person {person},{Teams[chance.Next(Teams.Length)]},{above},,";
            })
            .Prepend("aadObjectId,userPrincipalName,displayName,team,managerUserPrincipalName,language,timeZone");
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        await new RosterImport(database.Database).RunAsync(file, onRead: null, Token);
    }

    private static string Upn(int number) => $"u{number}@example.se";
}
