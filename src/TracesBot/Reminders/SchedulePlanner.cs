using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>
/// Looks every quarter of an hour, once whatever the number of nodes, at everybody who can be reminded, and writes those
/// who are due into a wave. Nothing is remembered between two looks: what one misses, the next finds.
/// </summary>
internal sealed class SchedulePlanner(Database database, NodeId node, ReminderRules rules, TimeProvider clock)
{
    private const int PageSize = 1000;
    private const int RowsInAStatement = 250;
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <summary>A look that has lasted so long was cut off.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromHours(1);

    private long _looked;

    /// <summary>Plans the wave of this quarter of an hour.</summary>
    /// <returns>How many people are due; null when the quarter has been looked at already, here or at another node.</returns>
    public async Task<int?> PlanAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var quarter = now.UtcTicks / Quarter.Ticks;
        if (quarter == _looked || !await TakeAsync(quarter, now, cancellationToken))
        {
            _looked = quarter;
            return null;
        }

        _looked = quarter;
        var wave = Guid.CreateVersion7().ToString("N");
        var (after, due) = ("", 0);
        while (await EndOfPageAsync(after, cancellationToken) is { } last)
        {
            var page = await PageAsync(after, last, now, cancellationToken);
            var people = page.Where(person => ReminderPolicy.Next(person, rules, now).IsDue(now)).ToList();
            if (people is not [])
            {
                await AddAsync(wave, isNew: due is 0, people, now, cancellationToken);
                due += people.Count;
            }

            after = last;
        }

        if (due > 0)
        {
            await OpenAsync(wave, cancellationToken);
        }

        return due;
    }

    private async Task<bool> TakeAsync(long quarter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        var taken = await session.ExecuteAsync(
            "insert into reminder_look (quarter, node) values (@quarter, @node) on conflict do nothing",
            new { quarter, node = node.Value },
            cancellationToken
        );
        if (taken > 0)
        {
            await SweepAsync(session, quarter, now, cancellationToken);
            await session.CommitAsync(cancellationToken);
        }

        return taken > 0;
    }

    private static async Task SweepAsync(
        Session session,
        long quarter,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        const string CutOff =
            "select id from wave where kind = 'schedule' and state = 'planning' and created_at < @before";
        var before = new { before = now - LongestLook };
        await session.ExecuteAsync($"delete from wave_send where wave_id in ({CutOff})", before, cancellationToken);
        await session.ExecuteAsync($"delete from wave where id in ({CutOff})", before, cancellationToken);
        await session.ExecuteAsync(
            "delete from reminder_look where quarter < @quarter - 100",
            new { quarter },
            cancellationToken
        );
    }

    /// <summary>The last person of the next page; null when there is none.</summary>
    private async Task<string?> EndOfPageAsync(string after, CancellationToken cancellationToken)
    {
        const string Sql = """
            select max(person_id) from
                (select person_id from contact where person_id > @after order by person_id limit @size) page
            """;

        return (await database.ReadAsync<string?>(Sql, new { after, size = PageSize }, cancellationToken))[0];
    }

    private Task<IReadOnlyList<Candidate>> PageAsync(
        string after,
        string last,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        const string Sql = $"""
            select {CandidateSql.Columns}, {CandidateSql.Lately}
            from (select person_id from contact
                  where person_id > @after and person_id <= @last and reference is not null and unreachable is null) p
            {CandidateSql.Joins}
            where coalesce(r.active, 1) = 1 and coalesce(k.stopped, 0) = 0
                and k.snoozed_until is null and coalesce(s.state, '') not in ('switched', 'with-backup')
                and not exists (
                    select 1 from wave_send o join wave w on w.id = o.wave_id
                    where o.person_id = p.person_id and w.kind = 'schedule' and o.state in ('planned', 'attempting')
                        and w.state in ('planned', 'running')
                )
            """;

        return database.ReadAsync<Candidate>(
            Sql,
            new
            {
                after,
                last,
                weekAgo = now - ReminderPolicy.Week,
            },
            cancellationToken
        );
    }

    private async Task AddAsync(
        string wave,
        bool isNew,
        IReadOnlyList<Candidate> people,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var session = new Session(database);
        if (isNew)
        {
            await session.ExecuteAsync(
                """
                insert into wave (id, kind, state, created_at, created_by, claimed_until)
                values (@wave, 'schedule', 'planning', @now, 'the calendar', @real)
                """,
                new
                {
                    wave,
                    now,
                    real = TimeProvider.System.GetUtcNow(),
                },
                cancellationToken
            );
        }

        foreach (var some in people.Chunk(RowsInAStatement))
        {
            await PlaceAsync(session, wave, some, now, cancellationToken);
        }

        await session.CommitAsync(cancellationToken);
    }

    /// <summary>Writes many with one statement: a round trip for each would take most of the time.</summary>
    private static Task<int> PlaceAsync(
        Session session,
        string wave,
        Candidate[] people,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["wave"] = wave, ["now"] = now };
        var rows = new string[people.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"person{row}");
            values[name] = people[row].PersonId;
            rows[row] = $"(@wave, @{name}, 'planned', @now)";
        }

        return session.ExecuteAsync(
            $"insert into wave_send (wave_id, person_id, state, at) values {string.Join(", ", rows)}",
            values,
            cancellationToken
        );
    }

    private async Task OpenAsync(string wave, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        await session.ExecuteAsync(
            "update wave set state = 'planned' where id = @wave and state = 'planning'",
            new { wave },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);
    }
}
