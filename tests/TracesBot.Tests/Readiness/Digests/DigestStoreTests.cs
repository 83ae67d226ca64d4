using TracesBot.Storage;

namespace TracesBot.Readiness.Digests;

/// <summary>Which weeks have been dealt with, in both databases.</summary>
public sealed class DigestStoreTests
{
    private const int Week = 739_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Engines => Storage.Engines.All;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_week_is_taken_once_and_after_a_crash_not_again(string engine)
    {
        await using var database = await SubscribedAsync(engine);

        (await TakeAsync()).ShouldBeTrue();
        (await TakeAsync()).ShouldBeFalse("another node, or this one after a crash");

        (await WaitingAsync(database, Week + 7)).ShouldBeEmpty();
        (await WaitingAsync(database, Week + 14)).Count.ShouldBe(1, "the next week is another one");

        Task<bool> TakeAsync() =>
            InStoreAsync(database, store => store.TakeAsync("boss", Week + 7, "attempting", Token));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_report_that_never_left_is_still_to_be_sent_and_one_that_did_is_not(string engine)
    {
        await using var database = await SubscribedAsync(engine);
        var subscriber = (await WaitingAsync(database, Week + 7)).ShouldHaveSingleItem();
        subscriber.Told.ShouldBe(new DigestFigures { Ready = 1, NotStarted = 2 });
        var told = new DigestFigures
        {
            Ready = 2,
            InProgress = 1,
            Exempt = 4,
            Stuck = 1,
        };

        await InStoreAsync(
            database,
            async store =>
            {
                await store.TakeAsync("boss", Week + 7, "attempting", Token);
                await store.PutBackAsync(subscriber, Week + 7, Token);
                return true;
            }
        );
        (await WaitingAsync(database, Week + 7)).Count.ShouldBe(1);
        await InStoreAsync(
            database,
            async store =>
            {
                await store.TakeAsync("boss", Week + 7, "attempting", Token);
                await store.FinishAsync("boss", Week + 7, "accepted", Token);
                await store.TellAsync("boss", told, Now.AddDays(7), Token);
                await store.PutBackAsync(subscriber, Week + 7, Token);
                return true;
            }
        );

        (await WaitingAsync(database, Week + 7)).ShouldBeEmpty();
        var next = (await WaitingAsync(database, Week + 14)).ShouldHaveSingleItem();
        (next.Told, next.FiguresAt).ShouldBe((told, Now.AddDays(7)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Turning_it_on_twice_keeps_the_figures_of_the_first_time_and_off_is_off(string engine)
    {
        await using var database = await SubscribedAsync(engine);

        await InStoreAsync(
            database,
            async store =>
            {
                await store.AddAsync("boss", new DigestFigures { Ready = 9 }, Week + 7, Now, Token);
                return true;
            }
        );
        (await WaitingAsync(database, Week + 7)).Single().Told.Ready.ShouldBe(1);
        await InStoreAsync(
            database,
            async store =>
            {
                await store.RemoveAsync("boss", Token);
                return true;
            }
        );

        (await InStoreAsync(database, store => store.IsOnAsync("boss", Token))).ShouldBeFalse();
    }

    private static async Task<TestDatabase> SubscribedAsync(string engine)
    {
        var database = await Storage.Engines.CreateAsync(engine);
        await database.InSessionAsync(async session =>
        {
            await session.ExecuteAsync(
                """
                insert into roster (person_id, upn, display_name, team) values ('boss', 'boss@x.se', 'Boss', 'Top');
                insert into contact (person_id, reference) values ('boss', '{}');
                """,
                values: null,
                Token
            );
            await new DigestStore(session).AddAsync(
                "boss",
                new DigestFigures { Ready = 1, NotStarted = 2 },
                Week,
                Now,
                Token
            );
        });

        return database;
    }

    private static Task<IReadOnlyList<Subscriber>> WaitingAsync(TestDatabase database, int week) =>
        InStoreAsync(database, store => store.WaitingAsync(week, Token));

    private static async Task<T> InStoreAsync<T>(TestDatabase database, Func<DigestStore, Task<T>> act)
    {
        await using var session = new Session(database.Database);
        var result = await act(new DigestStore(session));
        await session.CommitAsync(Token);

        return result;
    }
}
