using TracesBot.Storage;

namespace TracesBot.Readiness.Tab;

/// <summary>Whom a developer may want to be: some managers of the roster.</summary>
internal sealed class LocalPeople(Database database)
{
    public Task<IReadOnlyList<LocalPerson>> ReadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<LocalPerson>(
            """
            select person_id as id, display_name as name, team from roster
            where active = 1 and upn in (select manager_upn from roster where active = 1)
            order by display_name, person_id limit 50
            """,
            values: null,
            cancellationToken
        );
}

internal sealed record LocalPerson
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string Team { get; init; } = "";
}
