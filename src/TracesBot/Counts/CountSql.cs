namespace TracesBot.Counts;

/// <summary>The parts that counting is written with. A group is the people of one team under one manager.</summary>
internal static class CountSql
{
    /// <summary>The groups in which somebody has changed since they were counted; a condition may follow on the person as <c>r</c>.</summary>
    public const string Groups =
        "select distinct coalesce(r.manager_upn, '') as manager_upn, r.team from count_change c join roster r on r.person_id = c.person_id";

    /// <summary>The groups that are being counted anew.</summary>
    public const string Taken = $"changed as ({Groups} where c.taken = 1)";

    /// <summary>Everybody in the changed groups but the viewer. Each branch begins where the group is smallest: at its manager, or at its team.</summary>
    public const string Members = """
        members as (
            select r.person_id, r.manager_upn, r.team
            from changed c cross join roster r
            where r.manager_upn = c.manager_upn and r.team || '' = c.team and r.active = 1 and r.person_id <> @viewer
            union all
            select r.person_id, '' as manager_upn, r.team
            from changed c cross join roster r
            where c.manager_upn = '' and r.team = c.team and coalesce(r.manager_upn, '') = '' and r.active = 1 and r.person_id <> @viewer
        )
        """;

    /// <summary>Counts the members one by one.</summary>
    public const string Live = """
        select m.manager_upn, m.team, coalesce(s.state, '') as state, coalesce(s.method, '') as method,
               coalesce(s.evidence, '') as evidence, case when w.stuck_at is null then 0 else 1 end as stuck,
               count(*) as people
        from members m
        left join switch_record s on s.person_id = m.person_id
        left join walk w on w.person_id = m.person_id
        group by 1, 2, 3, 4, 5, 6
        """;
}
