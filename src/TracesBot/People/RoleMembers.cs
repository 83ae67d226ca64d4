using System.Collections.Frozen;
using TracesBot.Storage;

namespace TracesBot.People;

/// <summary>
/// The members of the groups that <see cref="RoleOptions"/> may name. Turns ask for them at once and often, so they are
/// held here and read anew every minute.
/// </summary>
internal sealed class RoleMembers(Database database, TimeProvider clock)
{
    /// <summary>A membership that the directory has not confirmed for so long is worth nothing.</summary>
    public static readonly TimeSpan Trust = TimeSpan.FromDays(7);

    private static readonly StringComparer Ids = StringComparer.OrdinalIgnoreCase;

    private FrozenDictionary<string, FrozenSet<string>> _groups = FrozenDictionary<string, FrozenSet<string>>.Empty;

    /// <summary>Those in the group; nobody where it is none.</summary>
    public IReadOnlySet<string> Of(string group) => Volatile.Read(ref _groups).GetValueOrDefault(group, []);

    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync<Member>(
            "select group_id, person_id from role_member where read_at > @after",
            new { after = clock.GetUtcNow() - Trust },
            cancellationToken
        );
        Volatile.Write(
            ref _groups,
            rows.GroupBy(row => row.GroupId, row => row.PersonId, Ids)
                .ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(Ids), Ids)
        );
    }

    /// <summary>Puts the group's members in the place of those who were.</summary>
    public async Task SaveAsync(string group, IEnumerable<string> members, CancellationToken cancellationToken)
    {
        await using (var session = new Session(database))
        {
            await session.ExecuteAsync(
                "delete from role_member where group_id = @group",
                new { group },
                cancellationToken
            );
            var now = clock.GetUtcNow();
            await session.ExecuteAsync(
                "insert into role_member (group_id, person_id, read_at) values (@group, @person, @now)",
                members
                    .Distinct(Ids)
                    .Select(person => new
                    {
                        group,
                        person,
                        now,
                    })
                    .ToList(),
                cancellationToken
            );
            await session.CommitAsync(cancellationToken);
        }

        await ReadAsync(cancellationToken);
    }

    /// <summary>Whether the id is that of somebody whom the bot has met or has in its roster.</summary>
    public Task<bool> IsPersonAsync(string id, CancellationToken cancellationToken) =>
        database.AnyAsync(
            """
            select 1 from roster where person_id = @person
            union all select 1 from contact where person_id = @person
            """,
            new { person = id.ToLowerInvariant() },
            cancellationToken
        );

    private sealed record Member
    {
        public string GroupId { get; init; } = "";
        public string PersonId { get; init; } = "";
    }
}
