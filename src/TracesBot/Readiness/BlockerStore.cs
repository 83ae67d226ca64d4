using Dapper;
using TracesBot.Knowledge;
using TracesBot.Storage;

namespace TracesBot.Readiness;

/// <summary>Reads who of a manager's line does not get any further, and why.</summary>
internal sealed class BlockerStore(Session session, Campaign campaign)
{
    /// <summary>After so many days without a sign somebody is called silent.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    private const string LastSign = "coalesce(w.updated_at, s.changed_at, c.welcomed_at, 0)";

    // Whoever was locked out and has come to the guide of a method is in again.
    private const string LockedOut = """
        (w.answers like '%access=no%' or w.answers like '%access=lost%')
        and coalesce(w.guide, '') in ('', @recovery, @lost)
        """;

    // The first step of the guide is to have the key; it tells those without one to pause there.
    private const string Blocked = $"""
        blocked as (
            select line.person_id, line.display_name as name, line.team, line.manager_upn,
                case
                    when s.state in ('switched', 'with-backup') then ''
                    when s.state = 'exempt' then case when s.reason = 'on-leave' then 'on-leave' else '' end
                    when {LockedOut} then 'locked-out'
                    when w.stuck_at is not null then 'stuck'
                    when w.method = 'security-key' and w.stage = 'guide' and w.step <= 1 then 'waits-for-key'
                    when w.answers like '%device=no%' and coalesce(w.guide, '') = '' then 'no-phone'
                    when c.unreachable is not null or c.reference is null then 'unreachable'
                    when {LastSign} < @silentSince then 'silent'
                    else ''
                end as kind,
                case when w.stage = 'guide' then w.guide end as guide,
                case when w.stage = 'guide' then w.step else 0 end as step,
                case
                    when s.state = 'exempt' then s.changed_at
                    when {LockedOut} then coalesce(w.stuck_at, w.updated_at)
                    when w.stuck_at is not null then w.stuck_at
                    when w.updated_at is not null then w.updated_at
                    else coalesce(s.changed_at, c.welcomed_at)
                end as since,
                case when {ReadinessStore.Named} then 1 else 0 end as named
            from line
            left join switch_record s on s.person_id = line.person_id
            left join walk w on w.person_id = line.person_id
            left join contact c on c.person_id = line.person_id
            where line.person_id <> @viewer and {ReadinessStore.InTeam}
        )
        """;

    private const string Order = """
        case kind when 'locked-out' then 1 when 'stuck' then 2 when 'waits-for-key' then 3 when 'no-phone' then 4
            when 'unreachable' then 5 when 'silent' then 6 else 7 end
        """;

    public Task<IReadOnlyList<BlockerCount>> CountAsync(
        Viewer viewer,
        SeenLine line,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        session.QueryAsync<BlockerCount>(
            $"""
            {ReadinessStore.Line}, {Blocked}
            select kind, count(*) as people, sum(named) as named from blocked
            where kind <> '' and (named = 1 or @namedOnly = 0) group by kind order by {Order}
            """,
            Values(viewer, line, now),
            cancellationToken
        );

    public Task<IReadOnlyList<BlockedColleague>> PageAsync(
        Viewer viewer,
        SeenLine line,
        DateTimeOffset now,
        int skip,
        int size,
        CancellationToken cancellationToken
    ) =>
        session.QueryAsync<BlockedColleague>(
            $"""
            {ReadinessStore.Line}, {Blocked}
            select person_id, name, team, kind, guide, step, since from blocked
            where kind <> '' and named = 1 order by {Order}, since, name, person_id {ReadinessStore.Page}
            """,
            Values(viewer, line, now, skip, size),
            cancellationToken
        );

    /// <summary>What one person is blocked by; null when nothing is known, or may be told.</summary>
    public Task<BlockedColleague?> FindAsync(
        Viewer viewer,
        MaskedLine line,
        string personId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        session.FindAsync<BlockedColleague>(
            $"""
            {ReadinessStore.Line}, {Blocked}
            select person_id, name, team, kind, guide, step, since from blocked
            where kind <> '' and named = 1 and person_id = @personId
            """,
            Values(viewer, new SeenLine(Team: null, line), now, personId: personId),
            cancellationToken
        );

    private DynamicParameters Values(
        Viewer viewer,
        SeenLine line,
        DateTimeOffset now,
        int skip = 0,
        int size = 0,
        string personId = ""
    ) =>
        LineValues.Of(
            viewer,
            line,
            new
            {
                recovery = campaign.RecoveryGuide ?? "",
                lost = campaign.LostGuide ?? "",
                silentSince = now - Patience,
                personId,
                skip,
                size,
            }
        );
}
