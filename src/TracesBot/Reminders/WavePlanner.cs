using System.Runtime.CompilerServices;
using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>Writes down who is in a wave, in one statement however many they are. Whether each still should be is asked again when sending.</summary>
internal sealed class WavePlanner(Database database, TimeProvider clock)
{
    private const int PageSize = 1000;

    /// <summary>A wave that Teams stopped goes on when it is started again within this time; later it is another day's wave.</summary>
    private static readonly TimeSpan GoesOn = TimeSpan.FromHours(24);

    /// <summary>
    /// Starts a wave to everybody, unless one is under way already, is paused or was stopped before its end: then that one
    /// goes on.
    /// </summary>
    /// <param name="anyHour">Also when people are not at work.</param>
    /// <returns>The wave, and whether it is new.</returns>
    public async Task<(string Id, bool New)> PlanAsync(string by, bool anyHour, CancellationToken cancellationToken)
    {
        const string Unfinished = """
            select id from wave
            where kind = 'campaign'
                and (state in ('planning', 'planned', 'running', 'paused') or (state = 'stopped' and created_at > @since))
            order by created_at desc limit 1
            """;
        const string People = $"""
            insert into wave_send (wave_id, person_id, state, at)
            select @id, p.person_id, 'planned', @now from {CandidateSql.Everybody}
            """;
        var now = clock.GetUtcNow();
        while (true)
        {
            await using var session = new Session(database);
            if (
                await session.FindAsync<string>(Unfinished, new { since = now - GoesOn }, cancellationToken) is
                { } unfinished
            )
            {
                await session.ExecuteAsync(WaveControl.GoOn, new { wave = unfinished, real = Real }, cancellationToken);
                await session.CommitAsync(cancellationToken);

                return (unfinished, false);
            }

            var id = NewId();
            // No row when somebody else has started one meanwhile; then it is found.
            if (await AddAsync(session, id, WaveKinds.Campaign, by, anyHour, now, cancellationToken) > 0)
            {
                await session.ExecuteAsync(People, new { id, now }, cancellationToken);
                await session.CommitAsync(cancellationToken);

                return (id, true);
            }
        }
    }

    /// <summary>Starts a wave to those whom Teams refused in an earlier one, unless some wave is under way.</summary>
    /// <returns>The wave and how many are in it; null when another is under way.</returns>
    public async Task<(string Id, int People)?> PlanAgainAsync(
        string wave,
        string by,
        bool anyHour,
        CancellationToken cancellationToken
    )
    {
        const string Refused = """
            insert into wave_send (wave_id, person_id, state, at)
            select @id, person_id, 'planned', @now from wave_send where wave_id = @wave and state = 'refused'
            """;
        const string Again = "update wave set again_of = @wave where id = @id";
        var now = clock.GetUtcNow();
        var id = NewId();
        await using var session = new Session(database);
        if (await AddAsync(session, id, WaveKinds.Campaign, by, anyHour, now, cancellationToken) is 0)
        {
            return null;
        }

        var values = new
        {
            id,
            wave,
            now,
        };
        await session.ExecuteAsync(Again, values, cancellationToken);
        var people = await session.ExecuteAsync(Refused, values, cancellationToken);
        await session.CommitAsync(cancellationToken);

        return (id, people);
    }

    /// <summary>One person by id or sign-in name, with all that decides about their reminders.</summary>
    public async Task<Candidate?> FindAsync(string person, CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select {CandidateSql.Columns}, {CandidateSql.Lately}
            from (select person_id from contact where person_id = @person
                  union select person_id from roster where person_id = @person or upn = lower(@person)) p
            {CandidateSql.Joins}
            """;
        var values = new { person, weekAgo = clock.GetUtcNow() - ReminderPolicy.Week };

        return (await database.ReadAsync<Candidate>(Sql, values, cancellationToken)) is [var found, ..] ? found : null;
    }

    /// <summary>Plans a wave for those whose time has come, and takes their snooze away: no other node plans them again.</summary>
    public async Task PlanPromisesAsync(CancellationToken cancellationToken)
    {
        const string Due = "select 1 from reminder_choice where snoozed_until <= @now and stopped = 0 limit 1";
        const string Take = """
            update reminder_choice set snoozed_until = null, promise_wave = @id, version = version + 1
            where snoozed_until <= @now and stopped = 0
            """;
        const string People = """
            insert into wave_send (wave_id, person_id, state, at)
            select @id, person_id, 'planned', @now from reminder_choice where promise_wave = @id
            """;
        var now = clock.GetUtcNow();
        // Asked twice a second by every node, so without the right to write.
        if (!await database.AnyAsync(Due, new { now }, cancellationToken))
        {
            return;
        }

        var id = NewId();
        await using var session = new Session(database);
        if (await session.ExecuteAsync(Take, new { id, now }, cancellationToken) > 0)
        {
            await AddAsync(session, id, WaveKinds.Promise, "the bot", anyHour: true, now, cancellationToken);
            await session.ExecuteAsync(People, new { id, now }, cancellationToken);
            await session.CommitAsync(cancellationToken);
        }
    }

    /// <summary>Everybody a wave would ask, page by page and without a wave.</summary>
    public async IAsyncEnumerable<Candidate> PreviewAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const string Sql = $"""
            select {CandidateSql.Columns}, {CandidateSql.Lately}, 'campaign' as wave_kind,
                   (select max(o.at) from wave_send o
                    where o.person_id = p.person_id and o.state in ('attempting', 'accepted', 'uncertain')) as reminded_at
            from {CandidateSql.NextOfEverybody} {CandidateSql.Joins}
            order by p.person_id
            """;
        var after = "";
        while (true)
        {
            var page = await database.ReadAsync<Candidate>(
                Sql,
                new
                {
                    after,
                    size = PageSize,
                    weekAgo = clock.GetUtcNow() - ReminderPolicy.Week,
                },
                cancellationToken
            );
            if (page.Count is 0)
            {
                yield break;
            }

            foreach (var candidate in page)
            {
                yield return candidate;
            }

            after = page[^1].PersonId;
        }
    }

    private static DateTimeOffset Real => TimeProvider.System.GetUtcNow();

    private static string NewId() => Guid.CreateVersion7().ToString("N");

    private static Task<int> AddAsync(
        Session session,
        string id,
        string kind,
        string by,
        bool anyHour,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        session.ExecuteAsync(
            """
            insert into wave (id, kind, state, created_at, created_by, any_hour, claimed_until)
            values (@id, @kind, 'planned', @now, @by, @any, @real)
            on conflict do nothing
            """,
            new
            {
                id,
                kind,
                now,
                by,
                any = anyHour ? 1 : 0,
                real = Real,
            },
            cancellationToken
        );
}
