using TracesBot.Storage;

namespace TracesBot.SelfCheck;

/// <summary>
/// The book of what administrators are told. An attempt is written down before it is made: after a crash nobody is told
/// the same a second time.
/// </summary>
internal sealed class NoticeStore(Database database)
{
    /// <summary>How somebody is reached; null when they are not.</summary>
    public async Task<Administrator?> FindAsync(string personId, CancellationToken cancellationToken) =>
        await database.ReadAsync<Administrator>(
            """
            select c.person_id, c.reference, c.language as contact_language, c.time_zone as contact_time_zone,
                   r.language as roster_language, r.time_zone as roster_time_zone
            from contact c left join roster r on r.person_id = c.person_id
            where c.person_id = @personId and c.reference is not null and c.unreachable is null
                and coalesce(r.active, 1) = 1
            """,
            new { personId },
            cancellationToken
        )
            is [var found]
            ? found
            : null;

    public async Task<IReadOnlyDictionary<string, ToldNotice>> ToldAsync(
        string personId,
        CancellationToken cancellationToken
    )
    {
        var told = await database.ReadAsync<ToldNotice>(
            "select name, stage, at from self_notice where person_id = @personId",
            new { personId },
            cancellationToken
        );

        return told.ToDictionary(notice => notice.Name, StringComparer.Ordinal);
    }

    /// <summary>Writes down that the person is being told.</summary>
    /// <returns>False when another node has.</returns>
    public async Task<bool> StartAsync(
        string personId,
        string name,
        string stage,
        ToldNotice? before,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await ExecuteAsync(
            """
            insert into self_notice (person_id, name, stage, at, state) values (@personId, @name, @stage, @now, 'attempting')
            on conflict (person_id, name) do update set stage = excluded.stage, at = excluded.at, state = excluded.state
            where self_notice.stage = @known and self_notice.at = @knownAt
            """,
            new
            {
                personId,
                name,
                stage,
                now,
                known = before?.Stage ?? "",
                knownAt = before?.At ?? DateTimeOffset.UnixEpoch,
            },
            cancellationToken
        ) > 0;

    public Task SettleAsync(string personId, string name, string state, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update self_notice set state = @state where person_id = @personId and name = @name",
            new
            {
                personId,
                name,
                state,
            },
            cancellationToken
        );

    /// <summary>Nothing was sent: as if it had not been tried.</summary>
    public Task TakeBackAsync(string personId, string name, ToldNotice? before, CancellationToken cancellationToken) =>
        before is null
            ? ExecuteAsync(
                "delete from self_notice where person_id = @personId and name = @name",
                new { personId, name },
                cancellationToken
            )
            : ExecuteAsync(
                """
                update self_notice set stage = @Stage, at = @At, state = 'accepted'
                where person_id = @personId and name = @Name
                """,
                new
                {
                    personId,
                    before.Name,
                    before.Stage,
                    before.At,
                },
                cancellationToken
            );

    private async Task<int> ExecuteAsync(string sql, object values, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        var rows = await session.ExecuteAsync(sql, values, cancellationToken);
        await session.CommitAsync(cancellationToken);

        return rows;
    }
}
