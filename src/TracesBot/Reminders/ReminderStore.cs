using TracesBot.Storage;

namespace TracesBot.Reminders;

/// <summary>What people have chosen about reminders, one person at a time.</summary>
internal sealed class ReminderStore(Session session)
{
    public async Task<ReminderChoice> FindAsync(string personId, CancellationToken cancellationToken)
    {
        const string Sql = """
            select c.snoozed_until, coalesce(c.stopped, 0) as stopped, c.promise, coalesce(c.snoozes, 0) as snoozes,
                   coalesce(c.version, 0) as version,
                   s.state as switch_state
            from (select cast(@personId as text) as id) me
            left join reminder_choice c on c.person_id = me.id
            left join switch_record s on s.person_id = me.id
            """;

        return await session.FindAsync<ReminderChoice>(Sql, new { personId }, cancellationToken)
            ?? new ReminderChoice();
    }

    public async Task SaveAsync(
        string personId,
        ReminderChoice choice,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        const string Sql = """
            insert into reminder_choice (person_id, snoozed_until, stopped, promise, snoozes, changed_at, version)
            values (@personId, @SnoozedUntil, @Stopped, @Promise, @Snoozes, @now, 1)
            on conflict (person_id) do update set
                snoozed_until = excluded.snoozed_until,
                stopped = excluded.stopped,
                promise = excluded.promise,
                snoozes = excluded.snoozes,
                promise_wave = null,
                changed_at = excluded.changed_at,
                version = reminder_choice.version + 1
            where reminder_choice.version = @Version
            """;
        var values = new
        {
            personId,
            choice.SnoozedUntil,
            choice.Stopped,
            choice.Promise,
            choice.Snoozes,
            choice.Version,
            now,
        };
        if (await session.ExecuteAsync(Sql, values, cancellationToken) is 0)
        {
            throw new TurnConflictException();
        }
    }
}
