using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Readiness;

public sealed class MaskingStoreTests
{
    private static readonly TeamsPerson Chief = TeamsPerson.Named("Chief");
    private static readonly Viewer Viewer = new(Chief.AadObjectId, Chief.Upn);

    public static TheoryData<string> All => Engines.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_database_names_exactly_those_whom_the_masking_leaves_open(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var organisation = new Organisation(database.Database);
        var head = await organisation.AddAsync("Own Head", "Few", Chief, new Progress("started"));
        await GroupAsync(organisation, head, "Few", 2);
        await GroupAsync(organisation, head, "Six", 6);
        await GroupAsync(organisation, head, "Nine", 9);
        var token = TestContext.Current.CancellationToken;

        await using var session = new Session(database.Database);
        var store = new ReadinessStore(session);
        var line = MaskedLine.Of(await store.CountAsync(Viewer, token), smallest: 5);
        var whole = new SeenLine(Team: null, line);
        var left = await store.RemainingAsync(Viewer, whole, skip: 0, size: 100, token);
        var ready = await store.CompletedAsync(Viewer, whole, Completion.Any, skip: 0, size: 100, token);
        var everybody = await store.LineAsync(Viewer, line.Masking, token);
        var days = await store.DaysAsync(Viewer, whole, method: null, TimeSpan.Zero, token);
        var daysOfFew = await store.DaysAsync(Viewer, new SeenLine("Few", line), method: null, TimeSpan.Zero, token);

        line.Masking.ShouldBe(new Masking(5, "Six"));
        left.Count.ShouldBe((int)ReadinessReport.From(whole.Named).Remaining);
        ready.Count.ShouldBe((int)ReadinessReport.From(whole.Named).Ready);
        left.Concat(ready).Select(colleague => colleague.Team).Distinct().ShouldBe(["Few", "Nine"], ignoreOrder: true);
        left.Where(colleague => colleague.Team is "Few").Select(colleague => colleague.Name).ShouldBe(["Own Head"]);
        everybody.Count(colleague => colleague.IsMasked).ShouldBe(8);
        everybody.Count(colleague => !colleague.IsMasked).ShouldBe(left.Count + ready.Count);
        days.Sum(day => day.People).ShouldBe(ReadinessReport.From(whole.Counts).Ready);
        daysOfFew.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_group_that_is_left_out_is_in_no_days_figures_either(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var organisation = new Organisation(database.Database);
        var head = await organisation.AddAsync("Own Head", "", Chief, Progress.Switched("bankid", "said"));
        await GroupAsync(organisation, head, "Few", 4);
        var token = TestContext.Current.CancellationToken;

        await using var session = new Session(database.Database);
        var store = new ReadinessStore(session);
        var line = new SeenLine(Team: null, MaskedLine.Of(await store.CountAsync(Viewer, token), smallest: 5));

        (await store.DaysAsync(Viewer, line, method: null, TimeSpan.Zero, token)).Sum(day => day.People).ShouldBe(1);
        line.Withheld.ShouldBe(4);
    }

    /// <summary>Every other one is ready.</summary>
    private static async Task GroupAsync(Organisation organisation, TeamsPerson head, string team, int people)
    {
        for (var number = 0; number < people; number++)
        {
            await organisation.AddAsync(
                $"{team} {number}",
                team,
                head,
                number % 2 is 0 ? Progress.Switched("freja", "tested") : null
            );
        }
    }
}
