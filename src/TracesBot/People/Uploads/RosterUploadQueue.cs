using Dapper;
using TracesBot.Storage;

namespace TracesBot.People.Uploads;

/// <summary>
/// The lists that something is to be done with. A node that dies at it leaves it to the next after a while, by real time:
/// nodes agree by it.
/// </summary>
internal sealed class RosterUploadQueue(Database database)
{
    /// <summary>Longer than the largest list takes.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(15);

    /// <summary>Takes the oldest, so that no other node does; null when there is none.</summary>
    public async Task<RosterUpload?> TakeAsync(CancellationToken cancellationToken)
    {
        const string Due = """
            select u.id, u.person_id, u.name, u.address, u.state, u.leavers, u.listed, u.many_leavers, u.card_id,
                c.reference, c.language
            from roster_upload u left join contact c on c.person_id = u.person_id
            where u.state in ('waiting', 'confirmed') and (u.claimed_until is null or u.claimed_until <= @now)
            order by u.at, u.id limit 1
            """;
        const string Take = """
            update roster_upload set claimed_until = @until
            where id = @Id and state = @State and (claimed_until is null or claimed_until <= @now)
            """;
        var now = TimeProvider.System.GetUtcNow();
        if (await database.ReadAsync<RosterUpload>(Due, new { now }, cancellationToken) is not [var upload])
        {
            return null;
        }

        var values = new
        {
            upload.Id,
            upload.State,
            now,
            until = now + Claim,
        };

        return await ExecuteAsync(Take, values, cancellationToken) > 0 ? upload : null;
    }

    public async Task<byte[]?> ContentAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);

        return await connection.ExecuteScalarAsync<byte[]?>(
            new CommandDefinition(
                "select content from roster_upload where id = @id",
                new { id },
                cancellationToken: cancellationToken
            )
        );
    }

    /// <summary>Keeps the list until the administrator has decided. The address is of no further use to anybody.</summary>
    public Task CheckedAsync(string id, byte[] content, ManyLeavers? many, CancellationToken cancellationToken) =>
        ExecuteAsync(
            """
            update roster_upload set state = 'checked', address = null, content = @content, leavers = @leavers,
                listed = @listed, claimed_until = null
            where id = @id
            """,
            new
            {
                id,
                content,
                leavers = many?.Left,
                listed = many?.Listed,
            },
            cancellationToken
        );

    /// <summary>Asks again: more would be marked as left than when the list was checked.</summary>
    public Task AskAgainAsync(string id, ManyLeavers many, CancellationToken cancellationToken) =>
        ExecuteAsync(
            """
            update roster_upload set state = 'checked', leavers = @Left, listed = @Listed, claimed_until = null
            where id = @id
            """,
            new
            {
                id,
                many.Left,
                many.Listed,
            },
            cancellationToken
        );

    /// <summary>The list has been imported. In its place stays what is wrong with it, for whoever wants that as a file.</summary>
    public Task DoneAsync(string id, byte[]? faults, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update roster_upload set state = 'done', content = @faults, claimed_until = null where id = @id",
            new { id, faults },
            cancellationToken
        );

    /// <summary>Nothing more is done with the list, so nothing of it is kept.</summary>
    public Task EndAsync(string id, string state, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update roster_upload set state = @state, address = null, content = null, claimed_until = null where id = @id",
            new { id, state },
            cancellationToken
        );

    public Task ShownAsync(string id, string? cardId, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update roster_upload set card_id = @cardId where id = @id",
            new { id, cardId },
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
