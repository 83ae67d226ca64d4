using TracesBot.People;
using TracesBot.Storage;

namespace TracesBot.Readiness;

/// <summary>Counts and names, either of a manager's line or of the whole organisation.</summary>
internal sealed class ReadinessStore(Session session)
{
    // A line that leads back to itself ends where it began: "union" takes nobody twice.
    private const string Line = """
        with recursive line (person_id, upn, display_name, team) as (
            select person_id, upn, display_name, team from roster where manager_upn = @upn and active = 1
            union
            select r.person_id, r.upn, r.display_name, r.team
            from roster r join line on r.manager_upn = line.upn
            where r.active = 1
        )
        """;

    private const string Everybody = """
        with line as (select person_id, upn, display_name, team from roster where active = 1)
        """;

    private const string Count = """
        select line.team, s.state, s.method, s.evidence, case when w.stuck_at is null then 0 else 1 end as stuck,
               count(*) as people
        from line
        left join switch_record s on s.person_id = line.person_id
        left join walk w on w.person_id = line.person_id
        where line.person_id <> @viewer
        group by line.team, s.state, s.method, s.evidence, case when w.stuck_at is null then 0 else 1 end
        """;

    private const string Colleagues = $"""
        select line.person_id, line.display_name as name, line.team, s.state, s.method, s.evidence, s.changed_at, w.stuck_at,
               {Reach.Obstacle}
        from line
        left join contact c on c.person_id = line.person_id
        left join switch_record s on s.person_id = line.person_id
        left join walk w on w.person_id = line.person_id
        where line.person_id <> @viewer
        """;

    private const string Ready = "s.state in ('switched', 'with-backup')";

    private const string Left = "coalesce(s.state, 'not-started') not in ('switched', 'with-backup', 'exempt')";

    private const string InTeam = "(@everyTeam = 1 or line.team = @team)";

    private const string Page = "limit @size offset @skip";

    // Whoever is stuck comes first, then whoever has begun: they are the ones to talk to.
    private const string RemainingOrder =
        "order by case when w.stuck_at is not null then 0 when s.state in ('started', 'reopened') then 1 else 2 end, line.display_name, line.person_id";

    public Task<IReadOnlyList<StandingCount>> CountAsync(Viewer viewer, CancellationToken cancellationToken) =>
        session.QueryAsync<StandingCount>(
            $"{Line} {Count}",
            new { upn = viewer.Upn, viewer = viewer.Id },
            cancellationToken
        );

    public Task<IReadOnlyList<StandingCount>> CountEverybodyAsync(CancellationToken cancellationToken) =>
        session.QueryAsync<StandingCount>($"{Everybody} {Count}", new { viewer = "" }, cancellationToken);

    /// <param name="team">The team; null for the whole line.</param>
    public Task<IReadOnlyList<Colleague>> RemainingAsync(
        Viewer viewer,
        string? team,
        int skip,
        int size,
        CancellationToken cancellationToken
    ) =>
        session.QueryAsync<Colleague>(
            $"{Line} {Colleagues} and {Left} and {InTeam} {RemainingOrder} {Page}",
            Values(viewer, team, skip, size),
            cancellationToken
        );

    /// <param name="team">The team; null for the whole line.</param>
    public Task<IReadOnlyList<Colleague>> CompletedAsync(
        Viewer viewer,
        string? team,
        int skip,
        int size,
        CancellationToken cancellationToken
    ) =>
        session.QueryAsync<Colleague>(
            $"{Line} {Colleagues} and {Ready} and {InTeam} order by s.changed_at desc, line.display_name, line.person_id {Page}",
            Values(viewer, team, skip, size),
            cancellationToken
        );

    public Task<IReadOnlyList<Colleague>> LineAsync(Viewer viewer, CancellationToken cancellationToken) =>
        session.QueryAsync<Colleague>(
            $"{Line} {Colleagues}",
            new { upn = viewer.Upn, viewer = viewer.Id },
            cancellationToken
        );

    public Task<Colleague?> FindAsync(Viewer viewer, string personId, CancellationToken cancellationToken) =>
        session.FindAsync<Colleague>(
            $"{Line} {Colleagues} and line.person_id = @personId",
            new
            {
                upn = viewer.Upn,
                viewer = viewer.Id,
                personId,
            },
            cancellationToken
        );

    /// <summary>How many got ready on which day, in the viewer's time zone as it is now.</summary>
    public Task<IReadOnlyList<DayCount>> DaysAsync(
        Viewer viewer,
        string? team,
        TimeSpan offset,
        CancellationToken cancellationToken
    ) =>
        session.QueryAsync<DayCount>(
            $"""
            {Line}
            select (s.changed_at + @offset) / 86400000 as day, count(*) as people
            from line join switch_record s on s.person_id = line.person_id
            where line.person_id <> @viewer and {Ready} and {InTeam}
            group by 1
            """,
            new
            {
                upn = viewer.Upn,
                viewer = viewer.Id,
                everyTeam = team is null ? 1 : 0,
                team = team ?? "",
                offset = (long)offset.TotalMilliseconds,
            },
            cancellationToken
        );

    private static object Values(Viewer viewer, string? team, int skip, int size) =>
        new
        {
            upn = viewer.Upn,
            viewer = viewer.Id,
            everyTeam = team is null ? 1 : 0,
            team = team ?? "",
            skip,
            size,
        };
}
