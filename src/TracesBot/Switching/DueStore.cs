using TracesBot.Storage;

namespace TracesBot.Switching;

/// <summary>Keeps what is due.</summary>
internal sealed class DueStore(Session session)
{
    /// <summary>Notes what is due next. What has been asked is not asked again.</summary>
    public Task SetAsync(string personId, SwitchDue? due, CancellationToken cancellationToken) =>
        due is null
            ? session.ExecuteAsync(
                "delete from switch_due where person_id = @personId",
                new { personId },
                cancellationToken
            )
            : session.ExecuteAsync(
                """
                insert into switch_due (person_id, kind, due_at, not_before) values (@personId, @kind, @at, @at)
                on conflict (person_id) do update set
                    kind = excluded.kind, due_at = excluded.due_at, not_before = excluded.not_before,
                    asked_at = case when switch_due.kind = excluded.kind and switch_due.due_at = excluded.due_at
                        then switch_due.asked_at else null end,
                    outcome = case when switch_due.kind = excluded.kind and switch_due.due_at = excluded.due_at
                        then switch_due.outcome else null end
                """,
                new
                {
                    personId,
                    kind = due.Kind,
                    at = due.At,
                },
                cancellationToken
            );

    /// <summary>Who is due, those who have waited longest first.</summary>
    public Task<IReadOnlyList<DuePerson>> ListAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        session.QueryAsync<DuePerson>(
            """
            select d.person_id, d.kind, d.due_at, c.reference, c.unreachable, c.language as contact_language,
                   c.time_zone as contact_time_zone, r.language as roster_language, r.time_zone as roster_time_zone,
                   r.active, k.stopped
            from switch_due d
            left join contact c on c.person_id = d.person_id
            left join roster r on r.person_id = d.person_id
            left join reminder_choice k on k.person_id = d.person_id
            where d.asked_at is null and d.not_before <= @now
            order by d.not_before, d.person_id limit 100
            """,
            new { now },
            cancellationToken
        );

    /// <summary>Takes somebody for asking; false when another node has, or it is no longer due.</summary>
    public async Task<bool> TakeAsync(DuePerson person, DateTimeOffset now, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "update switch_due set asked_at = @now where person_id = @PersonId and kind = @Kind and due_at = @DueAt and asked_at is null",
            new
            {
                person.PersonId,
                person.Kind,
                person.DueAt,
                now,
            },
            cancellationToken
        ) > 0;

    public Task<int> PostponeAsync(DuePerson person, DateTimeOffset until, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update switch_due set not_before = @until, asked_at = null where person_id = @PersonId and kind = @Kind and due_at = @DueAt",
            new
            {
                person.PersonId,
                person.Kind,
                person.DueAt,
                until,
            },
            cancellationToken
        );

    public Task<int> EndAsync(DuePerson person, string outcome, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update switch_due set outcome = @outcome where person_id = @PersonId and kind = @Kind and due_at = @DueAt",
            new
            {
                person.PersonId,
                person.Kind,
                person.DueAt,
                outcome,
            },
            cancellationToken
        );
}
