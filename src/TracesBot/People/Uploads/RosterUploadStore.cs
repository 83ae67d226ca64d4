using TracesBot.Storage;

namespace TracesBot.People.Uploads;

/// <summary>The lists that administrators have sent, in a turn's session.</summary>
internal sealed class RosterUploadStore(Session session)
{
    public Task AddAsync(
        string personId,
        string name,
        Uri address,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        session.ExecuteAsync(
            """
            insert into roster_upload (id, person_id, name, address, state, many_leavers, at)
            values (@id, @personId, @name, @address, 'waiting', 0, @now)
            """,
            new
            {
                id = Guid.CreateVersion7(now).ToString(),
                personId,
                name,
                address = address.AbsoluteUri,
                now,
            },
            cancellationToken
        );

    /// <summary>One of the person's own lists: nobody confirms what somebody else has sent.</summary>
    public Task<RosterUpload?> FindAsync(string id, string personId, CancellationToken cancellationToken) =>
        session.FindAsync<RosterUpload>(
            """
            select id, person_id, name, state, leavers, listed, many_leavers, card_id
            from roster_upload where id = @id and person_id = @personId
            """,
            new { id, personId },
            cancellationToken
        );

    /// <param name="after">When the import may begin, by real time.</param>
    /// <returns>Whether it was still waiting to be confirmed.</returns>
    public async Task<bool> ConfirmAsync(
        string id,
        bool manyLeavers,
        DateTimeOffset after,
        CancellationToken cancellationToken
    ) =>
        await session.ExecuteAsync(
            """
            update roster_upload set state = 'confirmed', many_leavers = @many, claimed_until = @after
            where id = @id and state = 'checked'
            """,
            new
            {
                id,
                many = manyLeavers ? 1 : 0,
                after,
            },
            cancellationToken
        ) > 0;

    /// <returns>Whether it was still waiting to be confirmed.</returns>
    public async Task<bool> CancelAsync(string id, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "update roster_upload set state = 'cancelled', content = null where id = @id and state = 'checked'",
            new { id },
            cancellationToken
        ) > 0;

    /// <summary>What was wrong with one of the person's own lists, once it has been imported; null when it is no longer kept.</summary>
    public Task<byte[]?> FindFaultsAsync(string id, string personId, CancellationToken cancellationToken) =>
        session.FindAsync<byte[]?>(
            "select content from roster_upload where id = @id and person_id = @personId and state = 'done'",
            new { id, personId },
            cancellationToken
        );
}
