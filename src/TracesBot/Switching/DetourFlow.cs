using TracesBot.Knowledge;

namespace TracesBot.Switching;

/// <summary>A guide opened on the way: a forgotten PIN code, a new phone. The walk waits where it is until the guide is done.</summary>
internal static class DetourFlow
{
    /// <summary>Where the detour is; null when there is none, or its guide has gone.</summary>
    public static GuidePlace? PlaceOf(Walk walk, SwitchContext context) =>
        walk.Detour is { } id && context.Knowledge.FindGuide(id) is { } guide
            ? GuidePlan.Of(guide).At(walk.DetourStep)
            : null;

    /// <summary>Opens a guide, or goes on with it. One that leads to a method is the switch itself.</summary>
    public static SwitchDecision Open(SwitchState state, string id, SwitchContext context)
    {
        if (context.Knowledge.FindGuide(id) is not { } guide)
        {
            return SwitchFlow.Show(state, context);
        }

        if (guide.Methods.Count > 0)
        {
            return SwitchFlow.Begin(state, guide.Methods is [var only] ? only : null, context);
        }

        var goesOn = string.Equals(state.Walk.Detour, id, StringComparison.Ordinal);
        var walk = state.Walk with
        {
            Detour = id,
            DetourStep = goesOn ? state.Walk.DetourStep : 1,
            StuckAt = goesOn ? state.Walk.StuckAt : null,
            PausedAt = null,
        };

        return SwitchFlow.Show(state with { Walk = walk }, context);
    }

    /// <summary>What a move does on a detour; null when there is none, or the move is about something else.</summary>
    public static SwitchDecision? After(SwitchState state, SwitchMove move, SwitchContext context)
    {
        if (PlaceOf(state.Walk, context) is not { } place)
        {
            return null;
        }

        var walk = state.Walk;

        return move switch
        {
            Pause => At(state, walk with { PausedAt = walk.PausedAt ?? context.Now }, context),
            Leave => Left(state, context),
            Open { Method: null } or Resume => At(state, walk with { PausedAt = null }, context),
            // On a paused guide every other step means: go on.
            Next or Back or Stuck or Confirm { Yes: true } when walk.PausedAt is not null => At(
                state,
                walk with
                {
                    PausedAt = null,
                },
                context
            ),
            Stuck => At(state, walk with { StuckAt = walk.StuckAt ?? context.Now }, context),
            Back when walk.StuckAt is not null => At(state, walk with { StuckAt = null }, context),
            Back when place.Step > 1 => At(state, walk with { DetourStep = place.Step - 1 }, context),
            Back => Left(state, context),
            Next or Confirm { Yes: true } => place.IsLast
                ? Ended(state, place.Guide, context)
                : At(state, walk with { DetourStep = place.Step + 1, StuckAt = null }, context),
            // Cards of the walk that waits.
            Answer or Choose or ChangeMethod or MoreMethods or AskAgain or Confirm => SwitchFlow.Show(state, context),
            _ => null,
        };
    }

    public static Walk Without(Walk walk) =>
        walk with
        {
            Detour = null,
            DetourStep = 0,
            StuckAt = null,
            PausedAt = null,
        };

    private static SwitchDecision At(SwitchState state, Walk walk, SwitchContext context) =>
        SwitchFlow.Show(state with { Walk = walk }, context);

    private static SwitchDecision Left(SwitchState state, SwitchContext context) =>
        At(state, Without(state.Walk), context);

    private static SwitchDecision Ended(SwitchState state, Guide guide, SwitchContext context)
    {
        var back = state with { Walk = Without(state.Walk) };
        if (guide.RemovesMethods || (guide.LeadsToSwitch && !state.Record.IsSwitched))
        {
            return ToSwitch(back, context);
        }

        return back.Walk.InProgress
            ? SwitchFlow.Show(back, SwitchFlow.Current(back, context), SwitchNote.GuideDone)
            : SwitchFlow.Show(back, new GuideDoneView(guide));
    }

    // Without a method the password is enough to add one. Whoever had switched has not any more.
    private static SwitchDecision ToSwitch(SwitchState state, SwitchContext context)
    {
        var record = state.Record;
        SwitchEventKind? kind = record switch
        {
            { IsSwitched: true } => SwitchEventKind.Reopened,
            { Status: SwitchStatus.NotStarted or SwitchStatus.Exempt } => SwitchEventKind.Started,
            _ => null,
        };
        var walk = state.Walk.InProgress ? state.Walk : WalkFlow.Restart(state.Walk);
        var isInMethod =
            walk.Method is { } method
            && string.Equals(context.Knowledge.GuideTo(method)?.Id, walk.Guide, StringComparison.Ordinal);
        walk = walk with
        {
            Answers = walk.Answers with { Access = AdvisorQuestion.Yes },
            Guide = isInMethod ? walk.Guide : null,
            PausedAt = null,
        };
        var reset = state with
        {
            Events = kind is { } news ? [.. state.Events, new SwitchEvent(news, context.Now)] : state.Events,
            Walk = WalkFlow.Arrive(walk, context),
        };

        return SwitchFlow.Show(reset, context);
    }
}
