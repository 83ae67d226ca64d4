using TracesBot.Counts;
using TracesBot.People;
using TracesBot.Storage;

namespace TracesBot.Cli.Demo;

/// <summary>
/// Invented colleagues, some of whom have come further than others, so that a manager has something to look at. The people
/// one can be in the demonstration have done nothing yet.
/// </summary>
internal static class DemoData
{
    private const string Id = "aaaaaaaa-0000-4000-8000-0000000000";

    private static readonly DemoState[] States =
    [
        new("07", "switched", "eu-login-app", "tested", DaysAgo: 33),
        new("08", "switched", "bankid", "said", DaysAgo: 26),
        new("09", "switched", "freja", "tested", DaysAgo: 19),
        new("10", "started", DaysAgo: 6, StuckStep: 4),
        new("11", "switched", "eu-login-app", "said", DaysAgo: 12),
        new("13", "switched", "bankid", "tested", DaysAgo: 24),
        new("14", "started", DaysAgo: 3),
        new("15", "switched", "eu-login-app", "tested", DaysAgo: 10),
        new("16", "switched", "security-key", "tested", DaysAgo: 5),
        new("18", "exempt", DaysAgo: 20),
        new("19", "switched", "bankid", "said", DaysAgo: 17),
        new("21", "started", DaysAgo: 9, StuckStep: 2),
        new("22", "switched", "eu-login-app", "said", DaysAgo: 2),
        new("24", "started", DaysAgo: 1),
    ];

    /// <summary>Imports the demonstration's roster and its states. What somebody has done since then is left as it is.</summary>
    public static async Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Cli", "Demo", "demo-roster.csv");
        await using (var roster = File.OpenRead(path))
        {
            await services.GetRequiredService<RosterImport>().RunAsync(roster, onRead: null, cancellationToken);
        }

        await using var scope = services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (var state in States)
        {
            await AddAsync(state, session, now, cancellationToken);
        }

        await session.CommitAsync(cancellationToken);
    }

    private static async Task AddAsync(
        DemoState state,
        Session session,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        const string Record = """
            insert into switch_record (person_id, state, method, evidence, reason, changed_at, version)
            values (@personId, @state, @method, @evidence, @reason, @at, 1)
            on conflict (person_id) do nothing
            """;
        const string Event = """
            insert into switch_event (person_id, id, at, kind, method, evidence, reason)
            values (@personId, 1, @at, @kind, @method, @evidence, @reason)
            on conflict (person_id, id) do nothing
            """;
        const string Walk = """
            insert into walk (person_id, stage, answers, method, guide, step, stuck_at, version, updated_at)
            values (@personId, 'guide', '', 'eu-login-app', 'eu-login-app', @step, @stuckAt, 1, @at)
            on conflict (person_id) do nothing
            """;
        var at = now.AddDays(-state.DaysAgo);
        var values = new
        {
            personId = Id + state.Number,
            state = state.State,
            kind = state.State is "exempt" ? "exempted" : state.State,
            method = state.Method,
            evidence = state.Evidence,
            reason = state.State is "exempt" ? "on-leave" : null,
            at,
            step = state.StuckStep ?? 1,
            stuckAt = state.StuckStep is null ? (DateTimeOffset?)null : at,
        };
        await session.ExecuteAsync(Record, values, cancellationToken);
        await session.ExecuteAsync(Event, values, cancellationToken);
        if (state.State is "started")
        {
            await session.ExecuteAsync(Walk, values, cancellationToken);
        }

        await TeamCounts.MarkAsync(session, values.personId, cancellationToken);
    }

    /// <param name="Number">The end of the person's id in demo-roster.csv.</param>
    /// <param name="StuckStep">The step of the guide on which the person is stuck.</param>
    private sealed record DemoState(
        string Number,
        string State,
        string? Method = null,
        string? Evidence = null,
        int DaysAgo = 0,
        int? StuckStep = null
    );
}
