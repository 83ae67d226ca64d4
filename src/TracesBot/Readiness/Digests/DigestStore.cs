using TracesBot.Storage;

namespace TracesBot.Readiness.Digests;

/// <summary>Who wants a report of the week, and which weeks have been dealt with.</summary>
internal sealed class DigestStore(Session session)
{
    public async Task<bool> IsOnAsync(string personId, CancellationToken cancellationToken) =>
        await session.FindAsync<string>(
            "select person_id from digest where person_id = @personId",
            new { personId },
            cancellationToken
        )
            is not null;

    /// <summary>Turns the report on. It begins with the next week, and compares with the figures of now.</summary>
    public Task AddAsync(
        string personId,
        DigestFigures figures,
        int week,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        session.ExecuteAsync(
            """
            insert into digest (person_id, asked_at, week, figures_at, ready, in_progress, not_started, exempt, stuck)
            values (@personId, @now, @week, @now, @Ready, @InProgress, @NotStarted, @Exempt, @Stuck)
            on conflict do nothing
            """,
            new
            {
                personId,
                now,
                week,
                figures.Ready,
                figures.InProgress,
                figures.NotStarted,
                figures.Exempt,
                figures.Stuck,
            },
            cancellationToken
        );

    public Task RemoveAsync(string personId, CancellationToken cancellationToken) =>
        session.ExecuteAsync("delete from digest where person_id = @personId", new { personId }, cancellationToken);

    /// <summary>Those who have not been dealt with this week.</summary>
    /// <param name="week">The newest week that has begun anywhere.</param>
    public Task<IReadOnlyList<Subscriber>> WaitingAsync(int week, CancellationToken cancellationToken) =>
        session.QueryAsync<Subscriber>(
            """
            select d.person_id, d.week, d.figures_at, d.ready, d.in_progress, d.not_started, d.exempt, d.stuck,
                   r.upn, r.language as roster_language, r.time_zone as roster_time_zone,
                   c.reference, c.language as contact_language, c.time_zone as contact_time_zone
            from digest d
            join roster r on r.person_id = d.person_id and r.active = 1
            join contact c on c.person_id = d.person_id and c.reference is not null and c.unreachable is null
            where d.week < @week order by d.person_id
            """,
            new { week },
            cancellationToken
        );

    /// <summary>Writes down that the week is dealt with.</summary>
    /// <returns>False when it has been already, here or at another node.</returns>
    public async Task<bool> TakeAsync(string personId, int week, string outcome, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "update digest set week = @week, outcome = @outcome where person_id = @personId and week < @week",
            new
            {
                personId,
                week,
                outcome,
            },
            cancellationToken
        ) > 0;

    /// <summary>Writes down what came of it.</summary>
    public Task FinishAsync(string personId, int week, string outcome, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update digest set outcome = @outcome where person_id = @personId and week = @week and outcome = 'attempting'",
            new
            {
                personId,
                week,
                outcome,
            },
            cancellationToken
        );

    /// <summary>Keeps what the manager has been told, to compare with next time.</summary>
    public Task TellAsync(
        string personId,
        DigestFigures figures,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        session.ExecuteAsync(
            """
            update digest set figures_at = @now, ready = @Ready, in_progress = @InProgress, not_started = @NotStarted,
                exempt = @Exempt, stuck = @Stuck
            where person_id = @personId
            """,
            new
            {
                personId,
                now,
                figures.Ready,
                figures.InProgress,
                figures.NotStarted,
                figures.Exempt,
                figures.Stuck,
            },
            cancellationToken
        );

    /// <summary>Nothing left: the week is still to be dealt with.</summary>
    public Task PutBackAsync(Subscriber subscriber, int week, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            update digest set week = @before, outcome = null
            where person_id = @PersonId and week = @week and outcome = 'attempting'
            """,
            new
            {
                subscriber.PersonId,
                before = subscriber.Week,
                week,
            },
            cancellationToken
        );
}
