using System.Data.Common;
using Dapper;

namespace TracesBot.People;

/// <summary>Compares the lines that wait to be merged with the roster as it is. It reads only, and holds nobody up.</summary>
internal static class RosterComparison
{
    /// <summary>Somebody whose line is bad is still listed, so has not left.</summary>
    public const string HasLeft = """
        active = 1
            and not exists (select 1 from roster_staging s where s.person_id = roster.person_id)
            and not exists (select 1 from roster_staging s where s.good = 0 and s.upn = roster.upn)
        """;

    // A manager is a person: whoever is meant by an address before, and whoever is after.
    private const string Both = """
        from roster_staging s
        join roster r on r.person_id = s.person_id
        left join roster o on o.upn = r.manager_upn
        left join roster_staging n on n.upn = s.manager_upn and n.good = 1
        where s.good = 1
        """;

    private const string OtherManager =
        "coalesce(o.person_id, r.manager_upn) is distinct from coalesce(n.person_id, s.manager_upn)";

    private const string Language = "r.language is distinct from s.language";

    private const string TimeZone = "r.time_zone is distinct from s.time_zone";

    private const string New = """
        from roster_staging s
        where s.good = 1 and not exists (select 1 from roster r where r.person_id = s.person_id)
        """;

    private const string Known = $"""
        select
            count(*) filter (where r.active = 0) as back,
            count(*) filter (where r.active = 0 or r.upn <> s.upn or r.display_name <> s.display_name
                or r.team <> s.team or r.manager_upn is distinct from s.manager_upn
                or {Language} or {TimeZone}) as changed,
            count(*) filter (where r.active = 1 and r.team <> s.team) as teams,
            count(*) filter (where r.active = 1 and {OtherManager}) as managers,
            count(*) filter (where r.active = 1 and r.upn <> s.upn) as addresses,
            count(*) filter (where r.active = 1 and r.display_name <> s.display_name) as names,
            count(*) filter (where r.active = 1 and {Language}) as languages,
            count(*) filter (where r.active = 1 and {TimeZone}) as time_zones,
            count(*) filter (where r.active = 1 and r.manager_upn is distinct from s.manager_upn
                and not ({OtherManager})) as manager_addresses
        {Both}
        """;

    private const string Moved = $"""
        select s.display_name as name, r.team as origin, s.team as target
        {Both} and r.active = 1 and r.team <> s.team
        """;

    private const string Led = $"""
        select s.display_name as name, coalesce(o.display_name, r.manager_upn, '') as origin,
            coalesce(n.display_name, s.manager_upn, '') as target
        {Both} and r.active = 1 and {OtherManager}
        """;

    private const string Edited = $"""
        select s.display_name as name,
            case when r.upn <> s.upn then 1 else 0 end as address,
            case when r.display_name <> s.display_name then 1 else 0 end as renamed,
            case when {Language} then 1 else 0 end as language,
            case when {TimeZone} then 1 else 0 end as time_zone
        {Both} and r.active = 1
            and (r.upn <> s.upn or r.display_name <> s.display_name or {Language} or {TimeZone})
        """;

    public static async Task<RosterDiff> ReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var known = await OneAsync<RosterTally>(Known);

        return new RosterDiff
        {
            Counts = known with
            {
                Added = await OneAsync<long>($"select count(*) {New}"),
                Left = await OneAsync<long>($"select count(*) from roster where {HasLeft}"),
            },
            Added = await FirstAsync<string>($"select s.display_name {New}", "s.display_name, s.person_id"),
            Back = await FirstAsync<string>($"select s.display_name {Both} and r.active = 0"),
            Leavers = await FirstAsync<string>(
                $"select display_name from roster where {HasLeft}",
                "display_name, person_id"
            ),
            Teams = await FirstAsync<RosterMove>(Moved),
            Managers = await FirstAsync<RosterMove>(Led),
            Edits = await FirstAsync<RosterEdit>(Edited),
        };

        Task<T> OneAsync<T>(string sql) => connection.QuerySingleAsync<T>(Command(sql));

        async Task<IReadOnlyList<T>> FirstAsync<T>(string sql, string order = "s.display_name, s.person_id") =>
            (
                await connection.QueryAsync<T>(
                    Command(
                        string.Create(CultureInfo.InvariantCulture, $"{sql} order by {order} limit {RosterDiff.Named}")
                    )
                )
            ).AsList();

        // A million people take longer than an ordinary statement may.
        CommandDefinition Command(string sql) => new(sql, commandTimeout: 0, cancellationToken: cancellationToken);
    }
}
