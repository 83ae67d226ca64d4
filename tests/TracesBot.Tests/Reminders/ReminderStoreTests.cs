using TracesBot.Storage;

namespace TracesBot.Reminders;

public sealed class ReminderStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_person_chose_last_is_what_holds(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var until = Now.AddDays(1);

        await SaveAsync(database, choice => choice.Snoozed(until));
        var snoozed = await FindAsync(database);
        await SaveAsync(database, choice => choice.StoppedForGood());
        var stopped = await FindAsync(database);
        await SaveAsync(database, choice => choice.AsUsual());
        var usual = await FindAsync(database);

        (snoozed.SnoozedUntil, snoozed.Promise, snoozed.Stopped).ShouldBe((until, until, 0));
        (stopped.SnoozedUntil, stopped.Promise, stopped.Stopped).ShouldBe((null, null, 1));
        (usual.SnoozedUntil, usual.Promise, usual.Stopped).ShouldBe((null, null, 0));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_turns_of_one_person_do_not_undo_each_other(string engine)
    {
        await using var database = await Engines.CreateAsync(engine);
        var first = await FindAsync(database);
        var second = await FindAsync(database);
        await database.InSessionAsync(session =>
            new ReminderStore(session).SaveAsync("p", first.StoppedForGood(), Now, Token)
        );

        await Should.ThrowAsync<TurnConflictException>(() =>
            database.InSessionAsync(session => new ReminderStore(session).SaveAsync("p", second.AsUsual(), Now, Token))
        );

        (await FindAsync(database)).Stopped.ShouldBe(1);
    }

    private static Task<ReminderChoice> FindAsync(TestDatabase database) =>
        database.InSessionAsync(session => new ReminderStore(session).FindAsync("p", Token));

    private static Task SaveAsync(TestDatabase database, Func<ReminderChoice, ReminderChoice> change) =>
        database.InSessionAsync(async session =>
        {
            var store = new ReminderStore(session);
            await store.SaveAsync("p", change(await store.FindAsync("p", Token)), Now, Token);
        });
}
