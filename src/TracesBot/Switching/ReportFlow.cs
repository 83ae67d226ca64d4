namespace TracesBot.Switching;

/// <summary>What is reported, and what is taken back. Nothing is recorded twice.</summary>
internal static class ReportFlow
{
    /// <summary>Takes "I am done". With the method named that is all; else the person is asked which, and whether it was tried.</summary>
    public static SwitchDecision SayDone(SwitchState state, string? method, SwitchContext context)
    {
        if (method is not null && context.Methods.Contains(method, StringComparer.Ordinal))
        {
            return Report(state, new Report(method, Tested: false), context, isNamed: true);
        }

        var walk = state.Walk with { PausedAt = null, Detour = null };
        if (state.Record.IsSwitched && !walk.InProgress)
        {
            return SwitchFlow.Show(state, SwitchFlow.Status(state, context), SwitchNote.AlreadyReported);
        }

        // In the middle of a guide "done" may mean the step. The question tells, and Back leads to the step again.
        var asked = walk is { InProgress: true, Method: not null }
            ? walk with
            {
                Stage = WalkStage.Tested,
                StuckAt = null,
            }
            : (walk.InProgress ? walk : WalkFlow.Restart(walk)) with
            {
                Stage = WalkStage.Which,
                Step = 0,
            };

        return SwitchFlow.Show(Returned(state, context) with { Walk = asked }, context);
    }

    public static SwitchDecision Report(SwitchState state, Report report, SwitchContext context, bool isNamed = false)
    {
        var record = state.Record;
        var isAsked = SwitchFlow.Current(state, context) is TestedView asked && Same(asked.Method, report.Method);
        if (SwitchFlow.IsRecorded(record, report.Method))
        {
            return Again(state, record, report, isAsked, context);
        }

        if (!isAsked && !isNamed)
        {
            return SwitchFlow.Show(state, context);
        }

        var evidence = report.Tested ? Evidence.Tested : Evidence.Said;
        var kind = record.IsSwitched ? SwitchEventKind.BackupAdded : SwitchEventKind.Switched;

        return Done(state, new SwitchEvent(kind, context.Now, report.Method, evidence), context);
    }

    public static SwitchDecision Undo(SwitchState state, Undo undo, SwitchContext context)
    {
        var record = state.Record;
        if (undo.Version is { } shown && shown != record.Version)
        {
            return SwitchFlow.Show(state, SwitchFlow.Current(state, context), SwitchNote.StaleCard);
        }

        if (!record.CanUndo)
        {
            return SwitchFlow.Show(state, SwitchFlow.Status(state, context), SwitchNote.NothingToUndo);
        }

        var undone = state with { Events = [.. state.Events, new SwitchEvent(SwitchEventKind.Undone, context.Now)] };
        undone = undone with { Walk = Resumed(state.Walk, record.Status, undone.Record.Status, context) };

        return SwitchFlow.Show(undone, SwitchFlow.Status(undone, context), SwitchNote.Undone);
    }

    public static SwitchDecision Exempt(SwitchState state, Exempt move, SwitchContext context)
    {
        // The same once more is no news, but a day named afterwards is.
        if (state.Record.Status is SwitchStatus.Exempt && (move.Until is null || move.Until == state.Record.Until))
        {
            return SwitchFlow.Show(state, SwitchFlow.Status(state, context), SwitchNote.AlreadyReported);
        }

        var walk = state.Walk with { PausedAt = state.Walk.InProgress ? context.Now : null, Detour = null };
        var exempt = state with
        {
            Events =
            [
                .. state.Events,
                new SwitchEvent(SwitchEventKind.Exempted, context.Now, Reason: move.Reason, Until: move.Until),
            ],
            Walk = walk,
        };

        return SwitchFlow.Show(exempt, SwitchFlow.Status(exempt, context));
    }

    /// <summary>Had switched, and is locked out again: the switch begins anew with what has to be reset.</summary>
    public static SwitchDecision Reopen(SwitchState state, SwitchContext context) =>
        Reopen(state, new AdvisorAnswers(Access: AdvisorQuestion.Lost), context);

    /// <summary>Takes the answer to whether the method still works. If not, it remains to ask whether the person gets in at all.</summary>
    public static SwitchDecision StillWorks(SwitchState state, StillWorks answer, SwitchContext context)
    {
        if (answer.Version is { } shown && shown != state.Record.Version)
        {
            return SwitchFlow.Show(state, SwitchFlow.Current(state, context), SwitchNote.StaleCard);
        }

        if (!state.Record.IsSwitched)
        {
            return SwitchFlow.Show(state, context);
        }

        if (!answer.Works)
        {
            return Reopen(state, AdvisorAnswers.None, context);
        }

        if (state.Record.CheckedAt is not null)
        {
            return SwitchFlow.Show(state, SwitchFlow.Status(state, context), SwitchNote.StillWorks);
        }

        var checkedState = state with
        {
            Events = [.. state.Events, new SwitchEvent(SwitchEventKind.StillWorks, context.Now, state.Record.Method)],
        };

        return SwitchFlow.Show(checkedState, SwitchFlow.Status(checkedState, context), SwitchNote.StillWorks);
    }

    /// <summary>An administrator has seen that the method is in place. Null when there is nothing to confirm.</summary>
    public static SwitchState? ConfirmedBy(SwitchState state, string by, DateTimeOffset now) =>
        state.Record is { IsSwitched: true, Evidence: not Evidence.Confirmed, Method: var method }
            ? state with
            {
                Events =
                [
                    .. state.Events,
                    new SwitchEvent(SwitchEventKind.Confirmed, now, method, Evidence.Confirmed, By: by),
                ],
            }
            : null;

    private static SwitchDecision Reopen(SwitchState state, AdvisorAnswers answers, SwitchContext context)
    {
        if (!state.Record.IsSwitched)
        {
            return SwitchFlow.Show(state, context);
        }

        var walk = WalkFlow.Restart(state.Walk) with { Answers = answers };

        return SwitchFlow.Show(
            state with
            {
                Events = [.. state.Events, new SwitchEvent(SwitchEventKind.Reopened, context.Now)],
                Walk = WalkFlow.Arrive(walk, context),
            },
            context
        );
    }

    private static SwitchDecision Again(
        SwitchState state,
        SwitchRecord record,
        Report report,
        bool isAsked,
        SwitchContext context
    )
    {
        // A login tried afterwards makes the report surer; nothing else is new.
        if (report.Tested && record.Evidence is Evidence.Said && Same(record.Method, report.Method))
        {
            return Done(
                state,
                new SwitchEvent(SwitchEventKind.Tested, context.Now, report.Method, Evidence.Tested),
                context
            );
        }

        var walk = isAsked ? state.Walk with { Stage = WalkStage.Done } : state.Walk;
        var same = state with { Walk = walk };

        return SwitchFlow.Show(same, SwitchFlow.Status(same, context), SwitchNote.AlreadyReported);
    }

    private static SwitchDecision Done(SwitchState state, SwitchEvent reported, SwitchContext context)
    {
        var done = state with
        {
            Events = [.. state.Events, reported],
            Walk = state.Walk with { Stage = WalkStage.Done, StuckAt = null, PausedAt = null },
        };

        return SwitchFlow.Show(done, new DoneView(SwitchFlow.Reserve(done, context)));
    }

    // The guide is where it was before the report; without one the switch begins anew.
    private static Walk Resumed(Walk walk, SwitchStatus before, SwitchStatus after, SwitchContext context) =>
        walk switch
        {
            _ when before == after => walk,
            _ when before is SwitchStatus.Reopened => walk with { Stage = WalkStage.Done, PausedAt = null },
            { Stage: WalkStage.Done, Guide: not null } => WalkFlow.BackToGuide(walk, context),
            { Stage: WalkStage.Done } => WalkFlow.Restart(walk),
            _ => walk,
        };

    // Whoever is exempt and says "done" counts again.
    private static SwitchState Returned(SwitchState state, SwitchContext context) =>
        state.Record.Status is SwitchStatus.Exempt or SwitchStatus.NotStarted
            ? state with
            {
                Events = [.. state.Events, new SwitchEvent(SwitchEventKind.Started, context.Now)],
            }
            : state;

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
