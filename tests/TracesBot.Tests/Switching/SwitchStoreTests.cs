using TracesBot.Storage;

namespace TracesBot.Switching;

public sealed class SwitchStoreTests
{
    private const string Anna = "anna";

    public static TheoryData<string> Engines => Storage.Engines.All;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_a_person_did_is_there_the_next_time(string engine)
    {
        await using var test = await Storage.Engines.CreateAsync(engine);
        var person = new Switch();
        foreach (
            var move in new SwitchMove[]
            {
                new Open(),
                new Answer("access", "no"),
                new Answer("device", "yes"),
                new Answer("eid", "bankid"),
                new Choose("bankid"),
                new Stuck(),
                new Pause(),
                new SayDone("bankid"),
                new SayDone("passkey"),
                new Undo(),
                new Exempt(ExemptReason.OnLeave),
            }
        )
        {
            var before = person.State;
            person.Do(move);
            await SaveAsync(test, before, person.State);

            var found = await FindAsync(test);
            found.Walk.ShouldBe(person.State.Walk);
            found.Events.ShouldBe(person.State.Events);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Other_slices_read_the_record_by_these_words(string engine)
    {
        await using var test = await Storage.Engines.CreateAsync(engine);
        var person = new Switch();

        (await TakeAsync(new Open())).ShouldBe(new Row("started", Ms(person.Now)));
        (await TakeAsync(new SayDone("bankid"))).ShouldBe(new Row("switched", Ms(person.Now), "bankid", "said"));
        (await TakeAsync(new Report("bankid", Tested: true))).ShouldBe(
            new Row("switched", Ms(person.Now.AddHours(-1)), "bankid", "tested")
        );
        (await TakeAsync(new SayDone("passkey"))).ShouldBe(
            new Row("with-backup", Ms(person.Now), "bankid", "tested", "passkey")
        );
        (await TakeAsync(new Reopen())).ShouldBe(new Row("reopened", Ms(person.Now)));
        (await TakeAsync(new Exempt(ExemptReason.Left))).ShouldBe(new Row("exempt", Ms(person.Now)));

        async Task<Row> TakeAsync(SwitchMove move)
        {
            var before = person.State;
            person.Now += TimeSpan.FromHours(1);
            person.Do(move);
            await SaveAsync(test, before, person.State);

            return (
                await test.InSessionAsync(session =>
                    session.FindAsync<Row>(
                        "select state, method, backup_method, evidence, changed_at from switch_record where person_id = @Anna",
                        new { Anna },
                        Token
                    )
                )
            )!;
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_report_taken_back_before_anything_had_begun_reads_not_started(string engine)
    {
        await using var test = await Storage.Engines.CreateAsync(engine);
        var said = new Switch().Does(new SayDone("bankid")).State;
        await SaveAsync(test, SwitchState.None, said);
        var undone = SwitchFlow.Decide(said, new Undo(), new Switch().Context).State;
        await SaveAsync(test, said, undone);

        var state = await test.InSessionAsync(session =>
            session.FindAsync<string>("select state from switch_record where person_id = @Anna", new { Anna }, Token)
        );

        state.ShouldBe("not-started");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Two_turns_of_one_person_at_once_end_in_one_record(string engine)
    {
        await using var test = await Storage.Engines.CreateAsync(engine);
        var one = new Switch().Does(new SayDone("bankid")).State;
        var other = new Switch().Does(new SayDone("passkey")).State;
        await SaveAsync(test, SwitchState.None, one);

        await Should.ThrowAsync<TurnConflictException>(() => SaveAsync(test, SwitchState.None, other));
        var moved = SwitchFlow.Decide(one, new AddBackup(), new Switch().Context).State;
        await SaveAsync(test, one, moved);
        await Should.ThrowAsync<TurnConflictException>(() => SaveAsync(test, one, moved));

        (await FindAsync(test)).Events.ShouldBe(one.Events);
    }

    private static long Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private static Task SaveAsync(TestDatabase test, SwitchState before, SwitchState after) =>
        test.InSessionAsync(session =>
            new SwitchStore(session, new DueStore(session)).SaveAsync(Anna, before, after, "activity", Token)
        );

    private static Task<SwitchState> FindAsync(TestDatabase test) =>
        test.InSessionAsync(session => new SwitchStore(session, new DueStore(session)).FindAsync(Anna, Token));

    private sealed record Row
    {
        public Row() { }

        public Row(
            string state,
            long changedAt,
            string? method = null,
            string? evidence = null,
            string? backup = null
        ) => (State, ChangedAt, Method, Evidence, BackupMethod) = (state, changedAt, method, evidence, backup);

        public string State { get; init; } = "";
        public string? Method { get; init; }
        public string? BackupMethod { get; init; }
        public string? Evidence { get; init; }
        public long ChangedAt { get; init; }
    }
}
