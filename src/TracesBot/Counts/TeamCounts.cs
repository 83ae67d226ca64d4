using TracesBot.Storage;

namespace TracesBot.Counts;

/// <summary>
/// How many people stand where, kept for each team under each manager. Whoever changes where somebody stands says so in
/// the same transaction, so a reader knows which teams to count for itself until they have been counted anew.
/// </summary>
internal static class TeamCounts
{
    private const string Columns = "manager_upn, team, state, method, evidence, stuck, people";

    private const string Total = """
        insert into organisation_count (state, method, evidence, stuck, people)
        select t.state, t.method, t.evidence, t.stuck,
        """;

    private const string AddTotal = """
        group by t.state, t.method, t.evidence, t.stuck
        on conflict (state, method, evidence, stuck) do update set people = organisation_count.people + excluded.people
        """;

    private const string InChanged = """
        from team_count t
        where exists (select 1 from changed c where c.manager_upn = t.manager_upn and c.team = t.team)
        """;

    private static readonly string[] Refresh =
    [
        $"with {CountSql.Taken} {Total} -sum(t.people) {InChanged} {AddTotal}",
        $"with {CountSql.Taken} delete from team_count where exists (select 1 from changed c where c.manager_upn = team_count.manager_upn and c.team = team_count.team)",
        $"with {CountSql.Taken}, {CountSql.Members} insert into team_count ({Columns}) {CountSql.Live}",
        $"with {CountSql.Taken} {Total} sum(t.people) {InChanged} {AddTotal}",
        "delete from organisation_count where people = 0",
        "delete from count_change where taken = 1",
    ];

    /// <summary>Lets one count at a time, until the transaction ends. Whoever locks the roster too does this first.</summary>
    public const string Turn = "update count_turn set counts = counts + 1 where id = 1";

    /// <summary>Gets what counts everybody anew, in order, after <see cref="Turn"/>.</summary>
    public static IReadOnlyList<string> Everybody { get; } =
    [
        "delete from manager",
        """
            insert into manager (upn, manager_upn)
            select r.upn, r.manager_upn
            from (select distinct manager_upn as upn from roster where active = 1 and manager_upn is not null) named
            join roster r on r.upn = named.upn
            where r.active = 1 and r.manager_upn is not null
            """,
        "delete from team_count",
        $"""
            with members as (
                select person_id, coalesce(manager_upn, '') as manager_upn, team from roster where active = 1
            )
            insert into team_count ({Columns}) {CountSql.Live}
            """,
        "delete from organisation_count",
        $"{Total} sum(t.people) from team_count t group by t.state, t.method, t.evidence, t.stuck",
    ];

    /// <summary>Says that somebody may stand elsewhere, or has come or left.</summary>
    public static Task MarkAsync(Session session, string personId, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "insert into count_change (id, person_id) values (@id, @personId)",
            new { id = Guid.NewGuid().ToString("N"), personId },
            cancellationToken
        );

    /// <summary>Counts those teams anew in which something has changed.</summary>
    /// <returns>Whether there was anything to count.</returns>
    public static async Task<bool> RefreshAsync(Session session, CancellationToken cancellationToken)
    {
        await TakeTurnAsync(session, cancellationToken);
        var changes = await session.ExecuteAsync("update count_change set taken = 1", values: null, cancellationToken);
        if (changes > 0)
        {
            await CountTakenAsync(session, cancellationToken);
        }

        return changes > 0;
    }

    /// <summary>Waits until nobody else counts. Before an erasure, so that it ends in <see cref="ForgetAsync"/>.</summary>
    public static Task TakeTurnAsync(Session session, CancellationToken cancellationToken) =>
        session.ExecuteAsync(Turn, values: null, cancellationToken);

    /// <summary>Counts the team of somebody who has been erased at once: nothing is left that would remind of them.</summary>
    public static async Task ForgetAsync(Session session, string personId, CancellationToken cancellationToken)
    {
        await MarkAsync(session, personId, cancellationToken);
        await session.ExecuteAsync(
            "update count_change set taken = 1 where person_id = @personId",
            new { personId },
            cancellationToken
        );
        await CountTakenAsync(session, cancellationToken);
    }

    private static async Task CountTakenAsync(Session session, CancellationToken cancellationToken)
    {
        await session.PreferIndexesAsync(cancellationToken);
        foreach (var sql in Refresh)
        {
            await session.ExecuteAsync(sql, new { viewer = "" }, cancellationToken);
        }
    }
}
