using TracesBot.Storage;

namespace TracesBot.Readiness;

/// <summary>What the audit says about a person: whom they looked at, and who looked at them.</summary>
internal static class AuditKept
{
    // Whom the person looked at is the others' matter; so the kind of look is given, and nobody's id.
    public static readonly PersonTable OwnLooks = new("audit")
    {
        Section = "my_look_ups",
        Read = """
            select at, case when scope like 'person %' then 'person' else scope end as looked_at, outcome
            from audit where viewer_id = @personId order by at
            """,
        // That somebody looked stays true for those who were looked at.
        Erase = "update audit set viewer_id = 'erased' where viewer_id = @personId",
    };

    // A look at a line or a team shows everybody in it. The roster of today tells who could be seen in it. After a team's
    // name comes one word, so that who looked at "Import Göteborg" has not looked at "Import".
    public static readonly PersonTable LooksAtMe = new("audit")
    {
        Section = "who_looked_at_me",
        Read = """
            with recursive above (upn, steps) as (
                select manager_upn, 1 from roster where person_id = @personId and manager_upn is not null
                union
                select r.manager_upn, a.steps + 1 from above a join roster r on r.upn = a.upn
                where r.manager_upn is not null and a.steps < 30
            ),
            managers (person_id, steps) as (
                select r.person_id, min(a.steps) from above a join roster r on r.upn = a.upn group by r.person_id
            ),
            seen (at, viewer_id, what, steps) as (
                select a.at, a.viewer_id,
                    case
                        when a.scope = 'person ' || cast(@personId as text)
                            or substr(a.scope, 1, length('person ' || cast(@personId as text)) + 1)
                                = 'person ' || cast(@personId as text) || ' '
                            then 'me'
                        when m.steps is null then null
                        when a.scope like 'line %' then 'everybody the viewer leads'
                        when substr(a.scope, 1, length(t.team)) = t.team
                            and replace(substr(a.scope, length(t.team) + 1), ' ', '')
                                = substr(a.scope, length(t.team) + 1)
                            then 'my team'
                    end,
                    m.steps
                from audit a
                left join managers m on m.person_id = a.viewer_id
                left join (select 'team ' || team || ' ' as team from roster where person_id = @personId) t on 1 = 1
                where a.outcome = 'allowed' and a.viewer_id <> @personId
            )
            select at, what as looked_at,
                case
                    when viewer_id = 'operator' then 'the person who runs the bot'
                    when steps = 1 then 'my manager'
                    when steps > 1 then 'a manager above mine'
                    else 'somebody who was my manager then'
                end as role
            from seen where what is not null order by at
            """,
        Erase = """
            delete from audit
            where scope = 'person ' || cast(@personId as text)
                or substr(scope, 1, length('person ' || cast(@personId as text)) + 1)
                    = 'person ' || cast(@personId as text) || ' '
            """,
    };

    public static readonly Expiry Looks = new(
        "audit",
        static days => days.AuditDays,
        "delete from audit where at < @before"
    );
}
