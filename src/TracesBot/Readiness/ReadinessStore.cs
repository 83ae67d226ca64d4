using Dapper;
using TracesBot.People;
using TracesBot.Storage;

namespace TracesBot.Readiness;

/// <summary>Counts and names, either of a manager's line or of the whole organisation.</summary>
internal sealed class ReadinessStore(Session session)
{
    public const string Line = $"""
        with {CountQueries.Managers},
        line as (
            select r.person_id, r.upn, r.display_name, r.team, r.manager_upn
            from managers above join roster r on r.manager_upn = above.upn
            where r.active = 1
        ),
        below (team, people) as (
            select team, count(*) from line where manager_upn <> @upn and person_id <> @viewer group by team
        )
        """;

    // The same as Masking.Hides, turned round.
    public const string Named = """
        (line.manager_upn = @upn or line.team in (
            select b.team from below b where b.people >= @smallest and (@alsoHides = 0 or b.team <> @alsoHidden)
        ))
        """;

    public const string Colleagues = $"""
        select line.person_id, line.display_name as name, line.team, s.state, s.method, s.evidence, s.changed_at, w.stuck_at,
               {Reach.Obstacle},
               case when {Named} then 0 else 1 end as masked
        from line
        left join contact c on c.person_id = line.person_id
        left join switch_record s on s.person_id = line.person_id
        left join walk w on w.person_id = line.person_id
        where line.person_id <> @viewer
        """;

    private const string Ready = "s.state in ('switched', 'with-backup')";

    // Of those who are ready: by which method, and since when.
    private const string ByMethod = "(@anyMethod = 1 or coalesce(s.method, 'unknown') = @method)";

    private const string Filtered = $"{ByMethod} and s.changed_at >= @since and s.changed_at < @before";

    public const string Left = "coalesce(s.state, 'not-started') not in ('switched', 'with-backup', 'exempt')";

    public const string InTeam = "(@everyTeam = 1 or line.team = @team)";

    public const string Page = "limit @size offset @skip";

    // Whoever is stuck comes first, then whoever has begun: they are the ones to talk to.
    private const string RemainingOrder =
        "order by case when w.stuck_at is not null then 0 when s.state in ('started', 'reopened') then 1 else 2 end, line.display_name, line.person_id";

    public Task<IReadOnlyList<StandingCount>> CountAsync(Viewer viewer, CancellationToken cancellationToken) =>
        QueryAsync<StandingCount>(CountQueries.Line, new { upn = viewer.Upn, viewer = viewer.Id }, cancellationToken);

    public Task<IReadOnlyList<StandingCount>> CountEverybodyAsync(CancellationToken cancellationToken) =>
        QueryAsync<StandingCount>(CountQueries.Everybody, new { viewer = "" }, cancellationToken);

    public Task<IReadOnlyList<StandingCount>> CountTeamAsync(string team, CancellationToken cancellationToken) =>
        QueryAsync<StandingCount>(CountQueries.Team, new { viewer = "", team }, cancellationToken);

    /// <summary>Everybody together, whatever their team.</summary>
    public Task<IReadOnlyList<StandingCount>> CountTogetherAsync(CancellationToken cancellationToken) =>
        QueryAsync<StandingCount>(CountQueries.Together, new { viewer = "" }, cancellationToken);

    public Task<IReadOnlyList<string>> TeamsAsync(CancellationToken cancellationToken) =>
        QueryAsync<string>(CountQueries.Teams, new { viewer = "" }, cancellationToken);

    /// <param name="line">What is seen of the line; whoever may not be named is left out.</param>
    public Task<IReadOnlyList<Colleague>> RemainingAsync(
        Viewer viewer,
        SeenLine line,
        int skip,
        int size,
        CancellationToken cancellationToken
    ) =>
        QueryAsync<Colleague>(
            $"{Line} {Colleagues} and {Left} and {Named} and {InTeam} {RemainingOrder} {Page}",
            LineValues.Of(viewer, line, new { skip, size }),
            cancellationToken
        );

    /// <param name="line">What is seen of the line; whoever may not be named is left out.</param>
    public Task<IReadOnlyList<Colleague>> CompletedAsync(
        Viewer viewer,
        SeenLine line,
        Completion completion,
        int skip,
        int size,
        CancellationToken cancellationToken
    ) =>
        QueryAsync<Colleague>(
            $"{Line} {Colleagues} and {Ready} and {Filtered} and {Named} and {InTeam} order by s.changed_at desc, line.display_name, line.person_id {Page}",
            Values(viewer, line, completion, skip, size),
            cancellationToken
        );

    /// <param name="line">What is seen of the line; whoever may not be named is left out.</param>
    public Task<IReadOnlyList<Colleague>> EverybodyAsync(
        Viewer viewer,
        SeenLine line,
        int size,
        CancellationToken cancellationToken
    ) =>
        QueryAsync<Colleague>(
            $"{Line} {Colleagues} and {Named} and {InTeam} order by line.team, line.display_name, line.person_id {Page}",
            LineValues.Of(viewer, line, new { skip = 0, size }),
            cancellationToken
        );

    /// <summary>How many of those who are counted are ready, and how many of them may be named.</summary>
    public async Task<CompletedCount> CountCompletedAsync(
        Viewer viewer,
        SeenLine line,
        Completion completion,
        CancellationToken cancellationToken
    ) =>
        (
            await QueryAsync<CompletedCount>(
                $"""
                {Line}
                select count(*) as people, coalesce(sum(case when {Named} then 1 else 0 end), 0) as named
                from line join switch_record s on s.person_id = line.person_id
                where line.person_id <> @viewer and {Ready} and {Filtered} and (@namedOnly = 0 or {Named}) and {InTeam}
                """,
                Values(viewer, line, completion),
                cancellationToken
            )
        ).SingleOrDefault() ?? new CompletedCount();

    public Task<IReadOnlyList<Colleague>> LineAsync(
        Viewer viewer,
        Masking masking,
        CancellationToken cancellationToken
    ) => QueryAsync<Colleague>($"{Line} {Colleagues}", LineValues.Of(viewer, masking), cancellationToken);

    public async Task<Colleague?> FindAsync(
        Viewer viewer,
        Masking masking,
        string personId,
        CancellationToken cancellationToken
    ) =>
        (
            await QueryAsync<Colleague>(
                $"{Line} {Colleagues} and line.person_id = @personId",
                LineValues.Of(viewer, masking, new { personId }),
                cancellationToken
            )
        ).SingleOrDefault();

    /// <summary>How many of those who are counted got ready on which day, in the viewer's time zone as it is now.</summary>
    public Task<IReadOnlyList<DayCount>> DaysAsync(
        Viewer viewer,
        SeenLine line,
        string? method,
        TimeSpan offset,
        CancellationToken cancellationToken
    ) =>
        QueryAsync<DayCount>(
            $"""
            {Line}
            select (s.changed_at + @offset) / 86400000 as day, count(*) as people
            from line join switch_record s on s.person_id = line.person_id
            where line.person_id <> @viewer and {Ready} and {ByMethod} and (@namedOnly = 0 or {Named}) and {InTeam}
            group by 1
            """,
            LineValues.Of(
                viewer,
                line,
                new
                {
                    anyMethod = method is null ? 1 : 0,
                    method = method ?? "",
                    offset = (long)offset.TotalMilliseconds,
                }
            ),
            cancellationToken
        );

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object values, CancellationToken cancellationToken)
    {
        await session.PreferIndexesAsync(cancellationToken);

        return await session.QueryAsync<T>(sql, values, cancellationToken);
    }

    private static DynamicParameters Values(
        Viewer viewer,
        SeenLine line,
        Completion completion,
        int skip = 0,
        int size = 0
    ) =>
        LineValues.Of(
            viewer,
            line,
            new
            {
                anyMethod = completion.Method is null ? 1 : 0,
                method = completion.Method ?? "",
                since = completion.Since,
                before = completion.Before,
                skip,
                size,
            }
        );
}
