using Microsoft.Extensions.Time.Testing;
using TracesBot.Knowledge;
using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>One node's view of a database of its own, without a host.</summary>
internal sealed class WaveBook(TestDatabase database, FakeTimeProvider clock)
{
    private readonly NodeId _node = new();

    public WavePlanner Planner => new(database.Database, clock);

    public WaveClaims Claims => new(database.Database, _node, clock);

    public WaveLedger Ledger => new(database.Database, _node, Rules, clock);

    public SchedulePlanner Schedule { get; } = new(database.Database, new NodeId(), Rules, clock);

    public WaveView View => new(database.Database, clock);

    public static ReminderRules Rules { get; } =
        ReminderRules.From(
            new ReminderOptions(),
            Campaign.Load(Path.Combine(AppContext.BaseDirectory, "Knowledge", "campaign.yml"))
        );

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Does something with waves, in a transaction of its own.</summary>
    public async Task<T> ControlAsync<T>(Func<WaveControl, Task<T>> act)
    {
        await using var session = new Session(database.Database);
        var result = await act(new WaveControl(session, clock));
        await session.CommitAsync(Token);

        return result;
    }

    public WaveBook OnAnotherNode() => new(database, clock);

    public Task KnowAsync(params IReadOnlyList<string> people) =>
        database.InSessionAsync(async session =>
        {
            foreach (var person in people)
            {
                await session.ExecuteAsync(
                    "insert into contact (person_id, reference) values (@person, '{}')",
                    new { person },
                    Token
                );
            }
        });

    public Task SwitchAsync(string person, string state = "switched") =>
        database.InSessionAsync(session =>
            session.ExecuteAsync(
                "insert into switch_record (person_id, state, changed_at, version) values (@person, @state, 0, 1)",
                new { person, state },
                Token
            )
        );

    public Task LeaveAsync(string person) =>
        database.InSessionAsync(session =>
            session.ExecuteAsync(
                "insert into roster (person_id, upn, display_name, team, active) values (@person, @person, @person, '', 0)",
                new { person },
                Token
            )
        );

    public Task ChooseAsync(string person, Func<ReminderChoice, ReminderChoice> choose) =>
        database.InSessionAsync(async session =>
        {
            var store = new ReminderStore(session);
            await store.SaveAsync(person, choose(await store.FindAsync(person, Token)), clock.GetUtcNow(), Token);
        });

    /// <summary>Starts a wave and takes it.</summary>
    public async Task<string> PlanAndTakeAsync()
    {
        var (wave, _) = await Planner.PlanAsync("a test", anyHour: false, Token);
        (await Claims.TakeOldestAsync(Token)).ShouldBe(wave);

        return wave;
    }

    /// <summary>The claims on all waves have run out.</summary>
    public Task LetClaimsRunOutAsync() =>
        database.InSessionAsync(async session =>
        {
            await session.ExecuteAsync("update sending_node set until = 0", values: null, Token);
            await session.ExecuteAsync("update wave set claimed_until = 0", values: null, Token);
        });

    public async Task<IReadOnlyList<string>> OutcomesAsync(string wave) =>
        [
            .. await database.Database.ReadAsync<string>(
                "select person_id || ' ' || state || coalesce(' ' || reason, '') from wave_send where wave_id = @wave order by person_id",
                new { wave },
                Token
            ),
        ];
}
