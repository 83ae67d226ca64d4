using TracesBot.Knowledge;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Readiness;

public sealed class BlockerStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Lately = Now.AddDays(-2);
    private static readonly DateTimeOffset LongAgo = Now.AddDays(-20);
    private static readonly TeamsPerson Chief = TeamsPerson.Named("Chief");
    private static readonly Viewer Viewer = new(Chief.AadObjectId, Chief.Upn);
    private static readonly Campaign Campaign = Campaign.Load(
        Path.Combine(AppContext.BaseDirectory, "Knowledge", "campaign.yml")
    );

    public static TheoryData<string> All => Engines.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Everybody_who_gets_no_further_is_told_by_what_has_to_be_solved_first(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var organisation = new Organisation(database.Database);
        await AddAsync("Locked", new Way(Lately) { Answers = "access=no device=yes" });
        await AddAsync(
            "Lost",
            new Way(Lately)
            {
                Answers = "access=lost",
                Guide = "recovery",
                Step = 2,
                Stuck = true,
            }
        );
        await AddAsync(
            "Back in",
            new Way(Lately)
            {
                Answers = "access=no",
                Guide = "eu-login-app",
                Step = 3,
                Stuck = true,
            }
        );
        await AddAsync(
            "Keyless",
            new Way(Lately)
            {
                Method = "security-key",
                Guide = "security-key",
                Step = 1,
            }
        );
        await AddAsync(
            "Has key",
            new Way(Lately)
            {
                Method = "security-key",
                Guide = "security-key",
                Step = 2,
            }
        );
        await AddAsync("Phoneless", new Way(Lately) { Answers = "access=yes device=no" });
        await AddAsync("Moving", new Way(Lately) { Guide = "eu-login-app", Step = 1 });
        await AddAsync("Silent", new Way(LongAgo) { Guide = "eu-login-app", Step = 4 });
        await AddAsync("Not begun", way: null);
        var blocked = await organisation.AddAsync("Blocks us", "Import", Chief);
        await organisation.MeetAsync(blocked, Lately, "blocked");
        await organisation.AddAsync("Never met", "Import", Chief);
        var away = await organisation.AddAsync("Away", "Import", Chief);
        await organisation.ExemptAsync(away, "on-leave", Lately);
        var other = await organisation.AddAsync("No user", "Import", Chief);
        await organisation.ExemptAsync(other, "not-user", Lately);
        await organisation.AddAsync("Done", "Import", Chief, Progress.Switched("bankid", "said"));

        var (people, counts) = await ReadAsync(database, skip: 0, size: 100);

        people
            .Select(one => $"{one.Name}: {one.Kind} {one.Guide} {one.Step}")
            .ShouldBe(
                [
                    "Locked: locked-out  0",
                    "Lost: locked-out recovery 2",
                    "Back in: stuck eu-login-app 3",
                    "Keyless: waits-for-key security-key 1",
                    "Phoneless: no-phone  0",
                    "Blocks us: unreachable  0",
                    "Never met: unreachable  0",
                    "Silent: silent eu-login-app 4",
                    "Not begun: silent  0",
                    "Away: on-leave  0",
                ],
                ignoreOrder: true
            );
        people.Select(one => one.Kind).Distinct().ShouldBe(Blocker.All);
        people.Single(one => one.Name is "Silent").Since.ShouldBe(LongAgo);
        people.Single(one => one.Name is "Not begun").Since.ShouldBe(LongAgo);
        people.Single(one => one.Name is "Never met").Since.ShouldBeNull();
        counts
            .ToDictionary(count => count.Kind, count => count.People)
            .ShouldBe(
                people.GroupBy(one => one.Kind).ToDictionary(kind => kind.Key, kind => kind.LongCount()),
                ignoreOrder: true
            );
        (await ReadAsync(database, skip: 8, size: 5)).People.Count.ShouldBe(2);

        async Task AddAsync(string name, Way? way)
        {
            var person = await organisation.AddAsync(name, "Import", Chief);
            await organisation.MeetAsync(person, LongAgo);
            if (way is not null)
            {
                await organisation.WalkAsync(person, way);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nobody_of_another_line_or_of_a_small_group_is_told_of(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var organisation = new Organisation(database.Database);
        var head = await organisation.AddAsync("Head", "Heads", Chief);
        await organisation.MeetAsync(head, Lately);
        var member = await organisation.AddAsync("Member", "Few", head);
        await organisation.AddAsync("Stranger", "Few", manager: null);

        var (people, counts) = await ReadAsync(database, skip: 0, size: 100);

        people.ShouldBeEmpty();
        counts.ShouldBeEmpty();
        (await FindAsync(database, member.AadObjectId, smallest: 5)).ShouldBeNull();
        (await FindAsync(database, member.AadObjectId, smallest: 0)).ShouldNotBeNull().Kind.ShouldBe("unreachable");
    }

    private static async Task<(IReadOnlyList<BlockedColleague> People, IReadOnlyList<BlockerCount> Counts)> ReadAsync(
        TestDatabase database,
        int skip,
        int size
    )
    {
        var token = TestContext.Current.CancellationToken;
        await using var session = new Session(database.Database);
        var store = new BlockerStore(session, Campaign);
        var line = new SeenLine(
            Team: null,
            MaskedLine.Of(await new ReadinessStore(session).CountAsync(Viewer, token), smallest: 5)
        );

        return (
            await store.PageAsync(Viewer, line, Now, skip, size, token),
            await store.CountAsync(Viewer, line, Now, token)
        );
    }

    private static async Task<BlockedColleague?> FindAsync(TestDatabase database, string personId, int smallest)
    {
        var token = TestContext.Current.CancellationToken;
        await using var session = new Session(database.Database);
        var line = MaskedLine.Of(await new ReadinessStore(session).CountAsync(Viewer, token), smallest);

        return await new BlockerStore(session, Campaign).FindAsync(Viewer, line, personId, Now, token);
    }
}
