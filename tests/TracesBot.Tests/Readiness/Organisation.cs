using TracesBot.Counts;
using TracesBot.Storage;
using TracesBot.Teams;

namespace TracesBot.Readiness;

/// <summary>An organisation in the database: who is there, under whom, and how far they have come.</summary>
internal sealed class Organisation(Database database)
{
    public async Task<TeamsPerson> AddAsync(
        TeamsPerson person,
        string team,
        TeamsPerson? manager,
        Progress? progress = null
    )
    {
        await RunAsync(
            """
            insert into roster (person_id, upn, display_name, team, manager_upn, language, time_zone, active)
            values (@id, @upn, @name, @team, @manager, 'sv', 'Europe/Stockholm', 1)
            """,
            new
            {
                id = person.AadObjectId,
                upn = person.Upn,
                name = person.Name,
                team,
                manager = manager?.Upn,
            }
        );
        if (progress is not null)
        {
            await SetAsync(person, progress);
        }

        return person;
    }

    public Task<TeamsPerson> AddAsync(string name, string team, TeamsPerson? manager, Progress? progress = null) =>
        AddAsync(TeamsPerson.Named(name), team, manager, progress);

    public async Task SetAsync(TeamsPerson person, Progress progress)
    {
        await RunAsync(
            """
            insert into switch_record (person_id, state, method, evidence, changed_at, version)
            values (@id, @state, @method, @evidence, @at, 1)
            """,
            new
            {
                id = person.AadObjectId,
                state = progress.State,
                method = progress.Method,
                evidence = progress.Evidence,
                at = progress.At,
            }
        );
        if (progress.Stuck)
        {
            await RunAsync(
                """
                insert into walk (person_id, stage, answers, method, guide, step, stuck_at, version, updated_at)
                values (@id, 'guide', '', 'eu-login-app', 'eu-login-app', 3, @at, 1, @at)
                """,
                new { id = person.AadObjectId, at = progress.At }
            );
        }
    }

    /// <summary>Puts somebody on the way to a method.</summary>
    public Task WalkAsync(TeamsPerson person, Way way) =>
        RunAsync(
            """
            insert into walk (person_id, stage, answers, method, guide, step, stuck_at, version, updated_at)
            values (@id, @stage, @answers, @method, @guide, @step, @stuckAt, 1, @at)
            """,
            new
            {
                id = person.AadObjectId,
                stage = way.Guide is null ? "advisor" : "guide",
                answers = way.Answers,
                method = way.Method,
                guide = way.Guide,
                step = way.Step,
                stuckAt = way.Stuck ? way.At : (DateTimeOffset?)null,
                at = way.At,
            }
        );

    /// <summary>Lets the bot have met somebody, and be able to write to them.</summary>
    public Task MeetAsync(TeamsPerson person, DateTimeOffset welcomed, string? unreachable = null) =>
        RunAsync(
            "insert into contact (person_id, reference, welcomed_at, unreachable) values (@id, '{}', @welcomed, @unreachable)",
            new
            {
                id = person.AadObjectId,
                welcomed,
                unreachable,
            }
        );

    public Task ExemptAsync(TeamsPerson person, string reason, DateTimeOffset at) =>
        RunAsync(
            "insert into switch_record (person_id, state, reason, changed_at, version) values (@id, 'exempt', @reason, @at, 1)",
            new
            {
                id = person.AadObjectId,
                reason,
                at,
            }
        );

    public Task MoveAsync(TeamsPerson person, TeamsPerson manager) =>
        RunAsync(
            "update roster set manager_upn = @manager where person_id = @id",
            new { id = person.AadObjectId, manager = manager.Upn }
        );

    public Task LeaveAsync(TeamsPerson person) =>
        RunAsync("update roster set active = 0 where person_id = @id", new { id = person.AadObjectId });

    /// <summary>What was kept of somebody's looks at others. Those of one moment have no order: the clock stands still.</summary>
    public async Task<IReadOnlyList<string>> LooksOfAsync(string viewerId)
    {
        await using var session = new Session(database);

        return await session.QueryAsync<string>(
            "select scope || ' -> ' || outcome from audit where viewer_id = @viewerId order by id",
            new { viewerId },
            TestContext.Current.CancellationToken
        );
    }

    private async Task RunAsync(string sql, object values)
    {
        await using var session = new Session(database);
        await session.ExecuteAsync(sql, values, TestContext.Current.CancellationToken);
        foreach (var count in TeamCounts.Everybody)
        {
            await session.ExecuteAsync(count, values: null, TestContext.Current.CancellationToken);
        }

        await session.CommitAsync(TestContext.Current.CancellationToken);
    }
}

/// <summary>How far somebody has come on the way to a method.</summary>
internal sealed record Way(DateTimeOffset At)
{
    public string Answers { get; init; } = "";

    public string? Method { get; init; }

    public string? Guide { get; init; }

    public int Step { get; init; }

    public bool Stuck { get; init; }
}

internal sealed record Progress(string State, string? Method = null, string? Evidence = null, bool Stuck = false)
{
    public DateTimeOffset At { get; init; } = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    public static Progress Switched(string method, string evidence) => new("switched", method, evidence);
}
