using TracesBot.Counts;

namespace TracesBot.Readiness;

/// <summary>
/// Counts from what is kept, and one by one in those groups that have changed since. It is one statement each, so that no
/// change comes between its parts and nobody is counted twice. SQLite takes a cross join in the order in which it is
/// written, from the few to the many.
/// </summary>
internal static class CountQueries
{
    /// <summary>The viewer and every manager below. A line that leads back to itself ends where it began: "union" takes nobody twice.</summary>
    public const string Managers = """
        recursive managers (upn) as (
            select cast(@upn as text) where cast(@upn as text) <> ''
            union
            select m.upn from managers above cross join manager m where m.manager_upn = above.upn
        )
        """;

    /// <summary>
    /// Everybody below the viewer, and not the viewer: whose own group, where it is in the line, is counted one by one too.
    /// </summary>
    public const string Line = $"""
        with {Managers},
        changed as (
            {CountSql.Groups} where {Below}
            union
            select r.manager_upn, r.team from roster r where r.person_id = @viewer and {Below}
        ),
        {CountSql.Members}, live as ({CountSql.Live})
        select t.team, {Kept}, {Own}
        from managers above cross join team_count t
        where t.manager_upn = above.upn and {Unchanged}
        union all
        select t.team, {Kept}, {Own} from live t
        """;

    /// <summary>Everybody, team by team.</summary>
    public const string Everybody = $"""
        with changed as ({CountSql.Groups}), {CountSql.Members}, live as ({CountSql.Live})
        select t.team, {Kept}, 0 as own from team_count t where {Unchanged}
        union all
        select t.team, {Kept}, 0 as own from live t
        """;

    /// <summary>Everybody in one team.</summary>
    public const string Team = $"""
        with changed as ({CountSql.Groups} where r.team = @team), {CountSql.Members}, live as ({CountSql.Live})
        select t.team, {Kept}, 0 as own from team_count t where t.team = @team and {Unchanged}
        union all
        select t.team, {Kept}, 0 as own from live t
        """;

    /// <summary>Everybody together: the sum that is kept, less what it holds of the changed groups, and these counted anew.</summary>
    public const string Together = $"""
        with changed as ({CountSql.Groups}), {CountSql.Members}, live as ({CountSql.Live}),
        part as (
            select state, method, evidence, stuck, people from organisation_count
            union all
            select t.state, t.method, t.evidence, t.stuck, -t.people
            from changed c cross join team_count t where t.manager_upn = c.manager_upn and t.team = c.team
            union all
            select state, method, evidence, stuck, people from live
        ),
        whole as (
            select state, method, evidence, stuck, cast(sum(people) as bigint) as people
            from part group by state, method, evidence, stuck
        )
        select '' as team, {Kept}, 0 as own from whole t where t.people <> 0
        """;

    /// <summary>The names of all teams.</summary>
    public const string Teams = $"""
        with changed as ({CountSql.Groups}), {CountSql.Members}
        select t.team from team_count t where {Unchanged}
        union
        select m.team from members m
        """;

    private const string Kept =
        "nullif(t.state, '') as state, nullif(t.method, '') as method, nullif(t.evidence, '') as evidence, t.stuck, t.people";

    private const string Own = "case when t.manager_upn = @upn then 1 else 0 end as own";

    // Written so that PostgreSQL looks each row up in a table of its own, and makes no join of it.
    private const string Unchanged = "(t.manager_upn, t.team) not in (select c.manager_upn, c.team from changed c)";

    private const string Below = "(r.manager_upn in (select upn from managers)) is true";
}
