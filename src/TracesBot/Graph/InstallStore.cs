using TracesBot.Storage;

namespace TracesBot.Graph;

/// <summary>For whom the app is to be installed, has been, or could not be.</summary>
internal sealed class InstallStore(Database database)
{
    /// <summary>Somebody in the roster, not done with the switch, whose chat with the bot has never been told of.</summary>
    private const string NeverMet = """
        from roster r
        left join contact c on c.person_id = r.person_id
        left join switch_record s on s.person_id = r.person_id
        left join app_install i on i.person_id = r.person_id
        where r.active = 1 and c.reference is null and coalesce(s.state, '') not in ('switched', 'with-backup', 'exempt')
        """;

    /// <param name="before">Whoever was tried after that is left in peace.</param>
    public Task<IReadOnlyList<string>> PageAsync(
        string after,
        DateTimeOffset before,
        CancellationToken cancellationToken
    ) =>
        database.ReadAsync<string>(
            $"""
            select r.person_id {NeverMet} and r.person_id > @after and (i.tried_at is null or i.tried_at <= @before)
            order by r.person_id limit 200
            """,
            new { after, before },
            cancellationToken
        );

    /// <summary>Whether the person is ours to try. The claim ends by itself, should nothing come of it.</summary>
    /// <param name="claim">What is written as the time of the last try.</param>
    public async Task<bool> TakeAsync(
        string person,
        DateTimeOffset before,
        DateTimeOffset claim,
        CancellationToken cancellationToken
    )
    {
        const string Sql = """
            insert into app_install (person_id, tried_at) values (@person, @claim)
            on conflict (person_id) do update set tried_at = excluded.tried_at, installed_at = null, refused = null
            where app_install.tried_at <= @before
            """;
        var values = new
        {
            person,
            before,
            claim,
        };

        return await ExecuteAsync(Sql, values, cancellationToken) > 0;
    }

    public Task SetInstalledAsync(string person, DateTimeOffset now, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update app_install set tried_at = @now, installed_at = @now where person_id = @person",
            new { person, now },
            cancellationToken
        );

    public Task SetRefusedAsync(
        string person,
        string refused,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        ExecuteAsync(
            "update app_install set tried_at = @now, refused = @refused where person_id = @person",
            new
            {
                person,
                refused,
                now,
            },
            cancellationToken
        );

    /// <summary>As if the person had never been tried.</summary>
    public Task ReleaseAsync(string person, CancellationToken cancellationToken) =>
        ExecuteAsync("delete from app_install where person_id = @person", new { person }, cancellationToken);

    /// <summary>Those who have been tried since, and what came of it.</summary>
    public Task<IReadOnlyList<TriedInstall>> TriedAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync<TriedInstall>(
            "select person_id, installed_at, refused from app_install where tried_at > @since",
            new { since },
            cancellationToken
        );

    /// <summary>For how many the app was installed since then whose chat has not been told of yet.</summary>
    public async Task<long> AwaitedAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        (
            await database.ReadAsync<long>(
                $"select count(*) {NeverMet} and i.installed_at >= @since",
                new { since },
                cancellationToken
            )
        )[0];

    private async Task<int> ExecuteAsync(string sql, object values, CancellationToken cancellationToken)
    {
        await using var session = new Session(database);
        var rows = await session.ExecuteAsync(sql, values, cancellationToken);
        await session.CommitAsync(cancellationToken);

        return rows;
    }
}

internal sealed record TriedInstall
{
    public string PersonId { get; init; } = "";
    public DateTimeOffset? InstalledAt { get; init; }
    public string? Refused { get; init; }
}
