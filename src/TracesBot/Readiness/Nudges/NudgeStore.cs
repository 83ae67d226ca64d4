using TracesBot.Storage;

namespace TracesBot.Readiness.Nudges;

/// <summary>Reminders that managers have asked for. Whoever sends reminders finds them here.</summary>
internal sealed class NudgeStore(Session session)
{
    private const string Reached = "o.state in ('attempting', 'accepted', 'uncertain')";

    /// <summary>Those who remain, in the order of their names.</summary>
    /// <param name="line">What is seen of the line; whoever may not be named is left out.</param>
    public Task<IReadOnlyList<Remaining>> RemainingAsync(
        Viewer viewer,
        SeenLine line,
        int size,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        session.QueryAsync<Remaining>(
            $"""
            {ReadinessStore.Line}
            select line.person_id, line.display_name as name, line.team, k.stopped, k.snoozed_until,
                   case when c.reference is null or c.unreachable is not null then 1 else 0 end as unreachable,
                   (select max(n.at) from nudge_person np join nudge n on n.id = np.nudge_id
                    where np.person_id = line.person_id) as nudged_at,
                   (select max(o.at) from wave_send o where o.person_id = line.person_id and {Reached}) as reminded_at,
                   (select count(*) from wave_send o
                    where o.person_id = line.person_id and o.at > @weekAgo and {Reached}) as recent
            from line
            left join switch_record s on s.person_id = line.person_id
            left join contact c on c.person_id = line.person_id
            left join reminder_choice k on k.person_id = line.person_id
            where line.person_id <> @viewer and {ReadinessStore.Left} and {ReadinessStore.Named}
                and {ReadinessStore.InTeam}
            order by line.display_name, line.person_id limit @size
            """,
            LineValues.Of(viewer, line, new { weekAgo = now - NudgeRules.Week, size }),
            cancellationToken
        );

    /// <summary>Writes down what a manager asks for.</summary>
    /// <returns>False when the same was asked for today, perhaps at this very moment.</returns>
    public async Task<bool> AddAsync(
        string viewerId,
        string scope,
        IEnumerable<Remaining> people,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var id = Guid.CreateVersion7(now).ToString("N");
        var added = await session.ExecuteAsync(
            """
            insert into nudge (id, viewer_id, scope, day, at) values (@id, @viewerId, @scope, @day, @now)
            on conflict do nothing
            """,
            new
            {
                id,
                viewerId,
                scope,
                day = now.ToUnixTimeSeconds() / 86_400,
                now,
            },
            cancellationToken
        );
        if (added is 0)
        {
            return false;
        }

        foreach (var person in people)
        {
            await session.ExecuteAsync(
                "insert into nudge_person (nudge_id, person_id) values (@id, @PersonId)",
                new { id, person.PersonId },
                cancellationToken
            );
        }

        return true;
    }

    /// <summary>What has come of what the manager asked for last. Only of those they still lead and may see is it told.</summary>
    /// <param name="line">What is seen of the line; whoever may not be named is left out.</param>
    public Task<NudgeOutcome?> LatestAsync(Viewer viewer, SeenLine line, CancellationToken cancellationToken) =>
        session.FindAsync<NudgeOutcome>(
            $"""
            {ReadinessStore.Line},
            shown as (
                select line.person_id from line
                where line.person_id <> @viewer and {ReadinessStore.Named} and {ReadinessStore.InTeam}
            )
            select n.at, count(p.person_id) as people,
                   sum(case when s.state = 'accepted' then 1 else 0 end) as accepted,
                   sum(case when p.person_id is not null and coalesce(s.state, 'planned') in ('planned', 'attempting')
                       then 1 else 0 end) as waiting,
                   sum(case when s.state in ('skipped', 'refused') then 1 else 0 end) as not_sent,
                   sum(case when s.state = 'uncertain' then 1 else 0 end) as uncertain,
                   sum(case when r.state in ('switched', 'with-backup') and r.changed_at > n.at then 1 else 0 end)
                       as switched_since
            from nudge n
            left join nudge_person p on p.nudge_id = n.id and p.person_id in (select person_id from shown)
            left join wave_send s on s.wave_id = n.wave_id and s.person_id = p.person_id
            left join switch_record r on r.person_id = p.person_id
            where n.viewer_id = @viewer and n.scope = @scope
            group by n.id, n.at order by n.at desc limit 1
            """,
            LineValues.Of(viewer, line, new { scope = line.InAudit }),
            cancellationToken
        );
}

/// <summary>What has come of a reminder that a manager asked for.</summary>
internal sealed record NudgeOutcome
{
    public DateTimeOffset At { get; init; }
    public long People { get; init; }
    public long Accepted { get; init; }
    public long Waiting { get; init; }
    public long NotSent { get; init; }
    public long Uncertain { get; init; }
    public long SwitchedSince { get; init; }
}
