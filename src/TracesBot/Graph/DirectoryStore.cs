using System.Data.Common;
using Dapper;
using TracesBot.Storage;

namespace TracesBot.Graph;

/// <summary>The directory's copy, and when the next daily round is due.</summary>
internal sealed class DirectoryStore(Database database)
{
    private const int RowsAtATime = 200;

    /// <summary>The copy that answers the question; none where another question was asked.</summary>
    public async Task<DirectoryCopy> FindAsync(string source, CancellationToken cancellationToken)
    {
        const string Users = """
            select person_id, upn, display_name, team, language, enabled, guest, manager_id from directory_user
            """;
        const string State = "select delta_link from directory_state where source = @source and delta_link is not null";
        if (await database.ReadAsync<string>(State, new { source }, cancellationToken) is not [var link])
        {
            return DirectoryCopy.Empty;
        }

        var users = await database.ReadAsync<DirectoryUser>(Users, values: null, cancellationToken);

        return new DirectoryCopy(link, users.ToDictionary(user => user.PersonId, StringComparer.Ordinal));
    }

    public static async Task SaveAsync(
        DbTransaction transaction,
        string source,
        DirectoryRead read,
        CancellationToken cancellationToken
    )
    {
        if (read.Anew)
        {
            await ExecuteAsync(transaction, "delete from directory_user", values: null, cancellationToken);
        }

        foreach (var id in read.Touched.Where(id => !read.Copy.Users.ContainsKey(id)))
        {
            await ExecuteAsync(
                transaction,
                "delete from directory_user where person_id = @id",
                new { id },
                cancellationToken
            );
        }

        foreach (var users in read.Touched.Where(read.Copy.Users.ContainsKey).Chunk(RowsAtATime))
        {
            await PutAsync(transaction, [.. users.Select(id => read.Copy.Users[id])], cancellationToken);
        }

        await ExecuteAsync(
            transaction,
            "update directory_state set source = @source, delta_link = @link where id = 1",
            new { source, link = read.Copy.DeltaLink },
            cancellationToken
        );
    }

    /// <summary>Forgets the copy: whoever asks another question needs none of this one's answers.</summary>
    public static async Task ForgetAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await ExecuteAsync(transaction, "delete from directory_user", values: null, cancellationToken);
        await ExecuteAsync(
            transaction,
            "update directory_state set source = null, delta_link = null where id = 1",
            values: null,
            cancellationToken
        );
    }

    /// <summary>Takes the round that is due, so that no other node does. One that is not finished is due again at the second time.</summary>
    /// <param name="first">When a round is due that has never been planned.</param>
    public async Task<bool> TakeRoundAsync(
        DateTimeOffset now,
        DateTimeOffset first,
        DateTimeOffset again,
        CancellationToken cancellationToken
    )
    {
        await using var session = new Session(database);
        await session.ExecuteAsync(
            "update directory_state set next_at = @first where id = 1 and next_at is null",
            new { first },
            cancellationToken
        );
        var taken = await session.ExecuteAsync(
            "update directory_state set next_at = @again where id = 1 and next_at <= @now",
            new { now, again },
            cancellationToken
        );
        await session.CommitAsync(cancellationToken);

        return taken > 0;
    }

    /// <summary>The roster does not follow the directory since then, or since an earlier time.</summary>
    public Task FailedAsync(DateTimeOffset now, string failure, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update directory_state set failing_since = coalesce(failing_since, @now), failure = @failure where id = 1",
            new { now, failure },
            cancellationToken
        );

    public Task SucceededAsync(CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update directory_state set failing_since = null, failure = null where id = 1",
            values: null,
            cancellationToken
        );

    /// <summary>Since when the roster has not followed the directory, and why; null while it does.</summary>
    public async Task<SyncFailure?> FailureAsync(CancellationToken cancellationToken) =>
        await database.ReadAsync<SyncFailure>(
            "select failing_since, failure from directory_state where failing_since is not null",
            values: null,
            cancellationToken
        )
            is [var failure]
            ? failure
            : null;

    public Task PlanRoundAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        ExecuteAsync("update directory_state set next_at = @at where id = 1", new { at }, cancellationToken);

    private async Task ExecuteAsync(string sql, object? values, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        await session.ExecuteAsync(sql, values, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    // One statement for many rows: a database on another machine costs a journey each time it is asked.
    private static Task<int> PutAsync(
        DbTransaction transaction,
        IReadOnlyList<DirectoryUser> users,
        CancellationToken cancellationToken
    )
    {
        var values = new DynamicParameters();
        var lines = new List<string>();
        foreach (var user in users)
        {
            var row = lines.Count;
            values.Add($"i{row}", user.PersonId);
            values.Add($"u{row}", user.Upn);
            values.Add($"d{row}", user.DisplayName);
            values.Add($"t{row}", user.Team);
            values.Add($"l{row}", user.Language);
            values.Add($"e{row}", user.Enabled);
            values.Add($"g{row}", user.Guest);
            values.Add($"m{row}", user.ManagerId);
            lines.Add($"(@i{row}, @u{row}, @d{row}, @t{row}, @l{row}, @e{row}, @g{row}, @m{row})");
        }

        return ExecuteAsync(
            transaction,
            $"""
            insert into directory_user (person_id, upn, display_name, team, language, enabled, guest, manager_id)
            values {string.Join(", ", lines)}
            on conflict (person_id) do update set
                upn = excluded.upn, display_name = excluded.display_name, team = excluded.team,
                language = excluded.language, enabled = excluded.enabled, guest = excluded.guest,
                manager_id = excluded.manager_id
            """,
            values,
            cancellationToken
        );
    }

    private static Task<int> ExecuteAsync(
        DbTransaction transaction,
        string sql,
        object? values,
        CancellationToken cancellationToken
    ) =>
        transaction.Connection!.ExecuteAsync(
            new CommandDefinition(sql, values, transaction, cancellationToken: cancellationToken)
        );
}

/// <summary>Why the roster does not follow the directory.</summary>
internal sealed record SyncFailure
{
    public DateTimeOffset FailingSince { get; init; }
    public string Failure { get; init; } = "";
}
