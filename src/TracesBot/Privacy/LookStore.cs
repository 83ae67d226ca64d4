using TracesBot.Storage;

namespace TracesBot.Privacy;

/// <summary>Who has looked at a person.</summary>
internal sealed class LookStore(Session session)
{
    // A look at a line or a team shows everybody in it. The roster of today tells who could be seen in it. After a team's
    // name comes one word, so that who looked at "Import Göteborg" has not looked at "Import".
    private const string Sql = """
        with recursive above (upn, steps) as (
            select manager_upn, 1 from roster where person_id = @personId and manager_upn is not null
            union
            select r.manager_upn, a.steps + 1 from above a join roster r on r.upn = a.upn
            where r.manager_upn is not null and a.steps < 30
        ),
        managers (person_id, steps) as (
            select r.person_id, min(a.steps) from above a join roster r on r.upn = a.upn group by r.person_id
        ),
        seen as (
            select a.at, a.viewer_id, v.display_name as viewer, m.steps,
                case
                    when a.scope = @person or substr(a.scope, 1, length(@person) + 1) = @person || ' ' then 'me'
                    when a.scope = @confirmation then 'confirmed'
                    when m.steps is null then null
                    when a.scope like 'line %' then 'line'
                    when substr(a.scope, 1, length(t.team)) = t.team
                        and replace(substr(a.scope, length(t.team) + 1), ' ', '') = substr(a.scope, length(t.team) + 1)
                        then 'team'
                end as what
            from audit a
            left join managers m on m.person_id = a.viewer_id
            left join roster v on v.person_id = a.viewer_id
            left join (select 'team ' || team || ' ' as team from roster where person_id = @personId) t on 1 = 1
            where a.at > @since and a.outcome = 'allowed' and a.viewer_id <> @personId
        )
        select at, viewer_id, viewer, steps, what from seen where what is not null
        """;

    public Task<IReadOnlyList<Look>> SinceAsync(
        string personId,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) =>
        session.QueryAsync<Look>(
            Sql,
            new
            {
                personId,
                since,
                person = $"person {personId}",
                confirmation = $"confirm {personId}",
            },
            cancellationToken
        );
}
