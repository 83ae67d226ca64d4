using TracesBot.Counts;
using TracesBot.Storage;

namespace TracesBot.Switching;

/// <summary>Keeps the walk, the events and what they come to.</summary>
internal sealed class SwitchStore(Session session, DueStore due)
{
    public async Task<SwitchState> FindAsync(string personId, CancellationToken cancellationToken)
    {
        var walk = await session.FindAsync<WalkRow>(
            """
            select stage, answers, method, guide, step, stuck_at, paused_at, version, updated_at, detour, detour_step,
                   (select count(*) from switch_due d
                    where d.person_id = walk.person_id and d.kind = 'check' and d.asked_at is not null) as checks
            from walk where person_id = @personId
            """,
            new { personId },
            cancellationToken
        );
        var events = await session.QueryAsync<EventRow>(
            "select kind, at, method, evidence, reason, until_at, by_whom from switch_event where person_id = @personId order by id",
            new { personId },
            cancellationToken
        );

        return new SwitchState(
            walk?.ToWalk() ?? Walk.None,
            [.. events.Select(row => row.ToEvent())],
            walk is { Checks: > 0 }
        );
    }

    /// <summary>Saves what a decision changed. A turn that met another one of the same person is run again.</summary>
    public async Task SaveAsync(
        string personId,
        SwitchState before,
        SwitchState after,
        string activityId,
        CancellationToken cancellationToken
    )
    {
        if (after.Walk != before.Walk)
        {
            await SaveWalkAsync(personId, before.Walk.Version, after.Walk, cancellationToken);
        }

        if (after.Events.Count > before.Events.Count)
        {
            for (var at = before.Events.Count; at < after.Events.Count; at++)
            {
                await AddEventAsync(personId, at + 1, after.Events[at], activityId, cancellationToken);
            }

            await SaveRecordAsync(personId, before.Events.Count, after, cancellationToken);
            await due.SetAsync(personId, SwitchDue.Of(after.Record), cancellationToken);
        }

        if (after.Events.Count > before.Events.Count || IsStuck(after) != IsStuck(before))
        {
            await TeamCounts.MarkAsync(session, personId, cancellationToken);
        }
    }

    private static bool IsStuck(SwitchState state) => state.Walk.StuckAt is not null;

    private async Task SaveWalkAsync(string personId, long version, Walk walk, CancellationToken cancellationToken)
    {
        const string Insert = """
            insert into walk (person_id, stage, answers, method, guide, step, stuck_at, paused_at, version, updated_at,
                detour, detour_step)
            values (@personId, @stage, @answers, @method, @guide, @step, @stuckAt, @pausedAt, @next, @updatedAt,
                @detour, @detourStep)
            on conflict (person_id) do nothing
            """;
        const string Update = """
            update walk set stage = @stage, answers = @answers, method = @method, guide = @guide, step = @step,
                stuck_at = @stuckAt, paused_at = @pausedAt, version = @next, updated_at = @updatedAt,
                detour = @detour, detour_step = @detourStep
            where person_id = @personId and version = @version
            """;
        var changed = await session.ExecuteAsync(
            version is 0 ? Insert : Update,
            new
            {
                personId,
                stage = Ids.Of(walk.Stage),
                answers = walk.Answers.ToText(),
                method = walk.Method,
                guide = walk.Guide,
                step = walk.Step,
                stuckAt = walk.StuckAt,
                pausedAt = walk.PausedAt,
                version,
                next = walk.Version,
                updatedAt = walk.UpdatedAt,
                detour = walk.Detour,
                detourStep = walk.DetourStep,
            },
            cancellationToken
        );
        Expect(changed);
    }

    private async Task AddEventAsync(
        string personId,
        int id,
        SwitchEvent entry,
        string activityId,
        CancellationToken cancellationToken
    )
    {
        const string Sql = """
            insert into switch_event (person_id, id, at, kind, method, evidence, reason, until_at, by_whom, activity_id)
            values (@personId, @id, @at, @kind, @method, @evidence, @reason, @until, @by, @activityId)
            on conflict (person_id, id) do nothing
            """;
        var added = await session.ExecuteAsync(
            Sql,
            new
            {
                personId,
                id,
                at = entry.At,
                kind = Ids.Of(entry.Kind),
                method = entry.Method,
                evidence = Ids.Of(entry.Evidence),
                reason = Ids.Of(entry.Reason),
                until = entry.Until,
                by = entry.By,
                activityId = activityId.Length is 0 ? null : activityId,
            },
            cancellationToken
        );
        Expect(added);
    }

    private async Task SaveRecordAsync(
        string personId,
        int version,
        SwitchState after,
        CancellationToken cancellationToken
    )
    {
        const string Sql = """
            insert into switch_record (person_id, state, method, backup_method, evidence, reason, changed_at, version)
            values (@personId, @state, @method, @backup, @evidence, @reason, @changedAt, @next)
            on conflict (person_id) do update set
                state = excluded.state, method = excluded.method, backup_method = excluded.backup_method,
                evidence = excluded.evidence, reason = excluded.reason, changed_at = excluded.changed_at, version = excluded.version
            where switch_record.version = @version
            """;
        var record = after.Record;
        var changed = await session.ExecuteAsync(
            Sql,
            new
            {
                personId,
                state = Ids.Of(record.Status),
                method = record.Method,
                backup = record.Backup,
                evidence = Ids.Of(record.Evidence),
                reason = Ids.Of(record.Reason),
                // Taken back to where nothing had happened yet: since the taking back.
                changedAt = record.Since ?? after.Events[^1].At,
                version,
                next = record.Version,
            },
            cancellationToken
        );
        Expect(changed);
    }

    private static void Expect(int changed)
    {
        if (changed is 0)
        {
            throw new TurnConflictException();
        }
    }

    private sealed record WalkRow
    {
        public string Stage { get; init; } = "";
        public string Answers { get; init; } = "";
        public string? Method { get; init; }
        public string? Guide { get; init; }
        public int Step { get; init; }
        public DateTimeOffset? StuckAt { get; init; }
        public DateTimeOffset? PausedAt { get; init; }
        public long Version { get; init; }
        public DateTimeOffset UpdatedAt { get; init; }
        public string? Detour { get; init; }
        public int DetourStep { get; init; }
        public long Checks { get; init; }

        public Walk ToWalk() =>
            new(
                Ids.Stage(Stage),
                AdvisorAnswers.FromText(Answers),
                Method,
                Guide,
                Step,
                StuckAt,
                PausedAt,
                Version,
                UpdatedAt,
                Detour,
                DetourStep
            );
    }

    private sealed record EventRow
    {
        public string Kind { get; init; } = "";
        public DateTimeOffset At { get; init; }
        public string? Method { get; init; }
        public string? Evidence { get; init; }
        public string? Reason { get; init; }
        public DateTimeOffset? UntilAt { get; init; }
        public string? ByWhom { get; init; }

        public SwitchEvent ToEvent() =>
            new(Ids.Kind(Kind), At, Method, Ids.EvidenceOf(Evidence), Ids.ReasonOf(Reason), UntilAt, ByWhom);
    }
}
