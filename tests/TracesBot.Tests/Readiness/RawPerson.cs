using TracesBot.Storage;

namespace TracesBot.Readiness;

/// <summary>Somebody as the tables of the roster, the records and the walks have them: nothing here is counted by SQL.</summary>
internal sealed record RawPerson
{
    public string PersonId { get; init; } = "";
    public string Upn { get; init; } = "";
    public string Team { get; init; } = "";
    public string? ManagerUpn { get; init; }
    public long Active { get; init; }
    public string? State { get; init; }
    public string? Method { get; init; }
    public string? Evidence { get; init; }
    public long? StuckAt { get; init; }

    public bool IsActive => Active is 1;

    public int Id => CountedWorld.NumberOf(PersonId);

    public static Task<IReadOnlyList<RawPerson>> ReadAsync(TestDatabase database) =>
        database.Database.ReadAsync<RawPerson>(
            """
            select r.person_id, r.upn, r.team, r.manager_upn, r.active, s.state, s.method, s.evidence, w.stuck_at
            from roster r
            left join switch_record s on s.person_id = r.person_id
            left join walk w on w.person_id = r.person_id
            """,
            values: null,
            TestContext.Current.CancellationToken
        );

    /// <summary>Everybody below somebody who is there, level by level.</summary>
    public static IReadOnlyList<RawPerson> Below(int viewer, IReadOnlyList<RawPerson> people)
    {
        var below = new Dictionary<int, RawPerson>();
        var level = people.Where(person => person.Id == viewer).ToList();
        while (level.Count > 0)
        {
            level =
            [
                .. people.Where(person =>
                    person.IsActive
                    && level.Exists(above => above.Upn == person.ManagerUpn)
                    && below.TryAdd(person.Id, person)
                ),
            ];
        }

        below.Remove(viewer);

        return [.. below.Values];
    }
}
