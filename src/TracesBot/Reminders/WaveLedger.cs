using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>
/// The book of a wave. Every step is a transaction of its own: what is written down must stand before the next step is
/// taken, or a crash between the two would send twice or not at all.
/// </summary>
internal sealed class WaveLedger(Database database, NodeId node, ReminderRules rules, TimeProvider clock)
{
    private const int PageSize = 200;
    private const string Open = $"""
        select {CandidateSql.Columns}, {CandidateSql.Lately}, p.attempts, w.kind as wave_kind, w.any_hour, w.again_of,
               (select max(o.at) from wave_send o join wave ow on ow.id = o.wave_id
                where o.person_id = p.person_id and (ow.kind <> w.kind or w.kind = 'campaign')
                    and o.state in ('attempting', 'accepted', 'uncertain')) as reminded_at,
               (select m.display_name from nudge n join roster m on m.person_id = n.viewer_id where n.wave_id = w.id)
                   as nudged_by
        from wave_send p join wave w on w.id = p.wave_id {CandidateSql.Joins}
        where p.wave_id = @wave and p.state = 'planned' and w.claimed_by = @node and w.state = 'running'
        """;

    // A time that has come is served by this reminder, whichever wave it is in.
    private const string Served = """
        update reminder_choice set snoozed_until = null, version = version + 1
        where person_id = @personId and snoozed_until <= @now
        """;

    /// <summary>
    /// Reads the next people in the wave, in the order of their ids, and writes down those who get no reminder, or none yet.
    /// Those who do are asked again when their turn comes.
    /// </summary>
    /// <returns>The people to send to, and the last one read; null when there was nobody.</returns>
    public async Task<(IReadOnlyList<string> Send, string? Last)> SiftAsync(
        string wave,
        string after,
        CancellationToken cancellationToken
    )
    {
        const string Sql = $"""
            {Open} and p.person_id > @after and (p.not_before is null or p.not_before <= @real)
                and (p.wait_until is null or p.wait_until <= @now)
            order by p.person_id limit @size
            """;
        await using var session = new Session(database);
        var now = clock.GetUtcNow();
        var values = new
        {
            wave,
            node = node.Value,
            after,
            now,
            weekAgo = now - ReminderPolicy.Week,
            real = TimeProvider.System.GetUtcNow(),
            size = PageSize,
        };
        var page = await session.QueryAsync<Candidate>(Sql, values, cancellationToken);
        var send = new List<string>(page.Count);
        foreach (var person in page)
        {
            var verdict = ReminderPolicy.Decide(person, rules, now);
            await KeepAsync(session, wave, person.PersonId, verdict, cancellationToken);
            if (verdict.Sends)
            {
                send.Add(person.PersonId);
            }
        }

        await session.CommitAsync(cancellationToken);

        return (send, page.Count is 0 ? null : page[^1].PersonId);
    }

    /// <summary>
    /// Looks at the person once more and writes down that the reminder leaves now: null when it shall not after all, or
    /// when the wave has gone to another node.
    /// </summary>
    public async Task<Candidate?> StartAsync(string wave, string personId, CancellationToken cancellationToken)
    {
        const string Sql = $"{Open} and p.person_id = @personId";
        const string Start = """
            update wave_send set state = 'attempting', at = @now
            where wave_id = @wave and person_id = @personId and state = 'planned'
                and exists (select 1 from wave where id = @wave and claimed_by = @node and state = 'running')
            """;
        await using var session = new Session(database);
        var now = clock.GetUtcNow();
        var values = new
        {
            wave,
            personId,
            node = node.Value,
            now,
            weekAgo = now - ReminderPolicy.Week,
        };
        if (await session.FindAsync<Candidate>(Sql, values, cancellationToken) is not { } person)
        {
            return null;
        }

        var verdict = ReminderPolicy.Decide(person, rules, now);
        if (!verdict.Sends)
        {
            await KeepAsync(session, wave, personId, verdict, cancellationToken);
            await session.CommitAsync(cancellationToken);

            return null;
        }

        var started = await session.ExecuteAsync(Start, values, cancellationToken) > 0;
        await session.ExecuteAsync(Served, new { personId, now }, cancellationToken);
        await session.CommitAsync(cancellationToken);

        return started ? person : null;
    }

    /// <summary>Writes down what came of it. What another node has since called uncertain may still become certain.</summary>
    /// <param name="state">Accepted, refused or uncertain.</param>
    public async Task FinishAsync(
        string wave,
        Candidate person,
        string state,
        string? reason,
        string? activityId,
        CancellationToken cancellationToken
    )
    {
        const string Finish = """
            update wave_send set state = @state, reason = @reason, activity_id = @activityId, at = @now
            where wave_id = @wave and person_id = @PersonId and state in ('attempting', 'uncertain')
            """;
        const string PromiseKept = """
            update reminder_choice set promise = null, version = version + 1
            where person_id = @PersonId and promise <= @now
            """;
        await using var session = new Session(database);
        var values = new
        {
            wave,
            person.PersonId,
            state,
            reason,
            activityId,
            now = clock.GetUtcNow(),
        };
        await session.ExecuteAsync(Finish, values, cancellationToken);
        if (state is SendStates.Accepted or SendStates.Uncertain)
        {
            await session.ExecuteAsync(PromiseKept, values, cancellationToken);
        }

        await session.CommitAsync(cancellationToken);
    }

    /// <summary>Nothing is sent to the person until they write or install again; unless they just did, and the way to them is another.</summary>
    public async Task SetUnreachableAsync(Candidate person, string reason, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        await session.ExecuteAsync(
            "update contact set unreachable = @reason where person_id = @PersonId and reference = @Reference",
            new
            {
                person.PersonId,
                person.Reference,
                reason,
            },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>Keeps another way to the person, unless they have just written and so brought one themselves.</summary>
    public async Task SetReferenceAsync(Candidate person, string reference, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        await session.ExecuteAsync(
            "update contact set reference = @reference where person_id = @PersonId and reference = @old",
            new
            {
                person.PersonId,
                old = person.Reference,
                reference,
            },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);
    }

    /// <summary>The reminder has not been taken and may be sent again in this wave, after a while of real time.</summary>
    /// <param name="counts">Whether this was one of the few attempts there are.</param>
    public async Task PutBackAsync(
        string wave,
        Candidate person,
        TimeSpan wait,
        bool counts,
        CancellationToken cancellationToken
    )
    {
        const string Sql = """
            update wave_send set state = 'planned', not_before = @notBefore, attempts = attempts + @more, at = @now
            where wave_id = @wave and person_id = @PersonId and state = 'attempting'
            """;
        await using var session = new Session(database);
        var values = new
        {
            wave,
            person.PersonId,
            notBefore = TimeProvider.System.GetUtcNow() + wait,
            more = counts ? 1 : 0,
            now = clock.GetUtcNow(),
        };
        await session.ExecuteAsync(Sql, values, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    private async Task KeepAsync(
        Session session,
        string wave,
        string personId,
        Verdict verdict,
        CancellationToken cancellationToken
    )
    {
        const string Skip = """
            update wave_send set state = 'skipped', reason = @SkippedFor, at = @now
            where wave_id = @wave and person_id = @personId and state = 'planned'
            """;
        const string Wait = """
            update wave_send set wait_until = @WaitUntil
            where wave_id = @wave and person_id = @personId and state = 'planned'
            """;
        if (!verdict.Sends)
        {
            var values = new
            {
                wave,
                personId,
                verdict.SkippedFor,
                verdict.WaitUntil,
                now = clock.GetUtcNow(),
            };
            await session.ExecuteAsync(verdict.WaitUntil is null ? Skip : Wait, values, cancellationToken);
        }
    }
}
