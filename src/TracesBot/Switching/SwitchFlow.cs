namespace TracesBot.Switching;

/// <summary>The heart of the switch: what a move does to a person's state, and which card shows it.</summary>
internal static class SwitchFlow
{
    public static SwitchDecision Decide(SwitchState state, SwitchMove move, SwitchContext context)
    {
        if (move.Walk is { } shown && shown != state.Walk.Version)
        {
            return Show(state, Current(state, context), SwitchNote.StaleCard);
        }

        var decision = Moved(state with { Walk = WalkFlow.Settle(state.Walk, context) }, move, context);
        var walk = decision.State.Walk;

        return walk == state.Walk
            ? decision
            : decision with
            {
                State = decision.State with
                {
                    Walk = walk with { Version = state.Walk.Version + 1, UpdatedAt = context.Now },
                },
            };
    }

    private static SwitchDecision Moved(SwitchState state, SwitchMove move, SwitchContext context) =>
        move is SayDone { IsOneWord: true } && Current(state, context) is StepView
            ? Taken(state, new Next(), context)
            : Taken(state, move, context);

    private static SwitchDecision Taken(SwitchState state, SwitchMove move, SwitchContext context) =>
        DetourFlow.After(state, move, context)
        ?? move switch
        {
            OpenGuide open => DetourFlow.Open(state, open.Guide, context),
            StillWorks answer => ReportFlow.StillWorks(state, answer, context),
            Answer { Question: AdvisorQuestion.Access, Given: AdvisorQuestion.No } answer
                when state.Record.Status is SwitchStatus.Reopened => Walked(
                state,
                answer with
                {
                    Given = AdvisorQuestion.Lost,
                },
                context
            ),
            Open open => Begin(state, open.Method, context),
            ShowStatus => Show(state, Status(state, context)),
            SayDone done => ReportFlow.SayDone(state, done.Method, context),
            Report report => ReportFlow.Report(state, report, context),
            Undo undo => ReportFlow.Undo(state, undo, context),
            Exempt exempt => ReportFlow.Exempt(state, exempt, context),
            Reopen => ReportFlow.Reopen(state, context),
            AddBackup when state.Record.IsSwitched => Show(
                state with
                {
                    Walk = WalkFlow.Again(state.Walk, context),
                },
                context
            ),
            Confirm confirm => Confirmed(state, confirm.Yes, context),
            _ => Walked(state, move, context),
        };

    /// <summary>The card of a state. There is one for every state.</summary>
    public static SwitchView Current(SwitchState state, SwitchContext context)
    {
        var (walk, record) = (state.Walk, state.Record);
        if (DetourFlow.PlaceOf(walk, context) is { } detour)
        {
            return walk.PausedAt is null
                ? new StepView(detour, walk.StuckAt is not null, IsDetour: true)
                : new PausedView(detour);
        }

        if (record.Status is SwitchStatus.Exempt || !walk.InProgress)
        {
            return Status(state, context);
        }

        if (walk.PausedAt is not null)
        {
            return new PausedView(walk.Stage is WalkStage.Guide ? PlaceOf(walk, context) : null);
        }

        return walk.Stage switch
        {
            WalkStage.Advisor when WalkFlow.Question(walk, context) is { } question => new QuestionView(
                question,
                walk.Answers != AdvisorAnswers.None
            ),
            WalkStage.Guide when walk.Method is { } method => PlaceOf(walk, context) is { } place
                ? new StepView(place, walk.StuckAt is not null)
                : new UnguidedView(method),
            WalkStage.Tested when walk.Method is { } method => new TestedView(method),
            WalkStage.Which => Methods(walk, record, reporting: true, context),
            _ => Methods(walk, record, reporting: false, context),
        };
    }

    public static SwitchDecision Show(SwitchState state, SwitchContext context) => Show(state, Current(state, context));

    public static SwitchDecision Show(SwitchState state, SwitchView view, SwitchNote note = SwitchNote.None) =>
        new(state, view, note);

    public static StatusView Status(SwitchState state, SwitchContext context) =>
        new(
            state.Walk is { InProgress: true, Stage: WalkStage.Guide } ? PlaceOf(state.Walk, context) : null,
            Reserve(state, context)
        );

    /// <summary>The method to suggest in reserve; null when the person has one, or has not switched yet.</summary>
    public static string? Reserve(SwitchState state, SwitchContext context) =>
        state.Record is { Status: SwitchStatus.Switched, Method: { } method }
            ? MethodAdvisor.Reserve(method, state.Walk.Answers, context.Methods)
            : null;

    private static GuidePlace? PlaceOf(Walk walk, SwitchContext context) => GuidePlan.Of(walk, context).PlaceOf(walk);

    private static MethodsView Methods(Walk walk, SwitchRecord record, bool reporting, SwitchContext context)
    {
        var methods = reporting
            ? context.Methods.Select(method => new RankedMethod(method, MethodReason.Listed, Fits: true))
            : MethodAdvisor.Rank(walk.Answers, context.Methods);
        var others = methods.Where(ranked =>
            (!record.IsSwitched || !string.Equals(ranked.Method, record.Method, StringComparison.Ordinal))
            && (ranked.Fits || !Method.IsEid(ranked.Method))
        );
        var view = new MethodsView([.. others], 0, reporting);

        return view with
        {
            Page = Math.Clamp(walk.Step, 0, Math.Max(0, view.Pages - 1)),
        };
    }

    public static SwitchDecision Begin(SwitchState state, string? method, SwitchContext context)
    {
        var known = method is not null && context.Methods.Contains(method, StringComparer.Ordinal) ? method : null;
        var record = state.Record;
        if (record.IsSwitched && !state.Walk.InProgress && (known is null || IsRecorded(record, known)))
        {
            return Show(state, Status(state, context));
        }

        var started = record.Status is SwitchStatus.NotStarted or SwitchStatus.Exempt
            ? state with
            {
                Events = [.. state.Events, new SwitchEvent(SwitchEventKind.Started, context.Now)],
            }
            : state;

        return Show(started with { Walk = WalkFlow.Open(state.Walk with { Detour = null }, known, context) }, context);
    }

    public static bool IsRecorded(SwitchRecord record, string method) =>
        record.IsSwitched
        && (
            string.Equals(record.Method, method, StringComparison.Ordinal)
            || string.Equals(record.Backup, method, StringComparison.Ordinal)
        );

    private static SwitchDecision Confirmed(SwitchState state, bool yes, SwitchContext context) =>
        Current(state, context) switch
        {
            TestedView tested => ReportFlow.Report(state, new Report(tested.Method, yes), context),
            QuestionView { Question: var question } => Walked(
                state,
                new Answer(question, yes ? AdvisorQuestion.Yes : AdvisorQuestion.No),
                context
            ),
            StepView when yes => Walked(state, new Next(), context),
            PausedView when yes => Walked(state, new Resume(), context),
            StatusView when state.CheckAsked && state.Record is { IsSwitched: true, CheckedAt: null } =>
                ReportFlow.StillWorks(state, new StillWorks(yes), context),
            StatusView => Show(state, new NothingAskedView()),
            var current => Show(state, current),
        };

    public static SwitchDecision Walked(SwitchState state, SwitchMove move, SwitchContext context)
    {
        if (Current(state, context) is StatusView)
        {
            return Show(state, move is Pause ? new NothingAskedView() : new NoGuideView());
        }

        return Show(state with { Walk = WalkFlow.After(state.Walk, move, context) }, context);
    }
}
