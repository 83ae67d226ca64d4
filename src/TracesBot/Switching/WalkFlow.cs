namespace TracesBot.Switching;

/// <summary>The moves on the way to a method. A move that the stage does not know leaves the walk as it is.</summary>
internal static class WalkFlow
{
    public static Walk After(Walk walk, SwitchMove move, SwitchContext context) =>
        (walk, move) switch
        {
            (_, Pause) => walk with { PausedAt = walk.PausedAt ?? context.Now },
            // On a paused walk every other move means: go on.
            ({ PausedAt: not null }, _) => walk with { PausedAt = null },
            ({ Stage: WalkStage.Advisor }, Answer answer) => Answered(walk, answer, context),
            ({ Stage: WalkStage.Advisor }, Back) => Unanswered(walk),
            ({ Stage: WalkStage.Methods or WalkStage.Which }, MoreMethods) => Turned(walk, context),
            ({ Stage: WalkStage.Methods or WalkStage.Which, Step: > 0 }, Back) => walk with { Step = walk.Step - 1 },
            ({ Stage: WalkStage.Methods }, Back) => Unanswered(walk),
            ({ Stage: WalkStage.Methods }, AskAgain) => Arrive(Restart(walk), context),
            ({ Stage: WalkStage.Which }, Back) => ToMethods(walk, context),
            ({ Stage: WalkStage.Methods }, Choose choose) when IsKnown(choose.Method, context) => Enter(
                walk with
                {
                    Method = choose.Method,
                    Guide = null,
                },
                context
            ),
            ({ Stage: WalkStage.Which }, Choose choose) when IsKnown(choose.Method, context) => walk with
            {
                Stage = WalkStage.Tested,
                Method = choose.Method,
                Guide = null,
                Step = 0,
            },
            ({ Stage: WalkStage.Guide or WalkStage.Tested }, ChangeMethod) => ToMethods(walk, context),
            ({ Stage: WalkStage.Tested }, Back) => BackToGuide(walk, context),
            ({ Stage: WalkStage.Tested }, Stuck) => BackToGuide(walk, context) with { StuckAt = context.Now },
            ({ Stage: WalkStage.Guide }, _) => Stepped(walk, move, context),
            _ => walk,
        };

    /// <summary>Takes the walk up, or begins it. A method asked for by name needs no advice.</summary>
    public static Walk Open(Walk walk, string? method, SwitchContext context)
    {
        var open = walk with { PausedAt = null };
        if (method is not null && !(walk.InProgress && string.Equals(walk.Method, method, StringComparison.Ordinal)))
        {
            return Arrive(
                (walk.InProgress ? open : Restart(open)) with
                {
                    Method = method,
                    Guide = null,
                    Step = 0,
                },
                context
            );
        }

        if (!walk.InProgress)
        {
            return Arrive(Restart(open), context);
        }

        // Since the walk began the old method may have gone: then it matters whether the person still gets in.
        return walk.Stage is WalkStage.Methods or WalkStage.Guide && Question(open, context) is not null
            ? open with
            {
                Stage = WalkStage.Advisor,
            }
            : open;
    }

    /// <summary>Goes as far as the answers allow: to the next question, to the methods, or into the guide.</summary>
    public static Walk Arrive(Walk walk, SwitchContext context) =>
        Question(walk, context) is not null ? walk with { Stage = WalkStage.Advisor, StuckAt = null }
        : walk.Method is null ? walk with { Stage = WalkStage.Methods, Step = 0, StuckAt = null }
        : Enter(walk, context);

    /// <summary>Goes for a second method: the answers still hold, and whoever has the first one is not locked out.</summary>
    public static Walk Again(Walk walk, SwitchContext context) =>
        Arrive(Restart(walk) with { Answers = walk.Answers with { Access = AdvisorQuestion.Yes } }, context);

    /// <summary>A question that no longer has to be asked strands nobody.</summary>
    public static Walk Settle(Walk walk, SwitchContext context) =>
        walk.Stage is WalkStage.Advisor && Question(walk, context) is null ? Arrive(walk, context) : walk;

    /// <summary>Forgets everything but the version.</summary>
    public static Walk Restart(Walk walk) => Walk.None with { Version = walk.Version, UpdatedAt = walk.UpdatedAt };

    public static string? Question(Walk walk, SwitchContext context) =>
        MethodAdvisor.NextQuestion(walk.Answers, context.Methods, context.CanRecover, walk.Method);

    public static Walk BackToGuide(Walk walk, SwitchContext context) =>
        walk switch
        {
            { Method: null } => ToMethods(walk, context),
            { Guide: null } => walk with { Stage = WalkStage.Which, Method = null, Step = 0 },
            _ => Enter(walk, context),
        };

    private static bool IsKnown(string method, SwitchContext context) =>
        context.Methods.Contains(method, StringComparer.Ordinal);

    private static Walk ToMethods(Walk walk, SwitchContext context) =>
        Arrive(walk with { Method = null, Guide = null, Step = 0 }, context);

    // Into the guide: where the person was in it, or at its beginning.
    private static Walk Enter(Walk walk, SwitchContext context)
    {
        var plan = GuidePlan.Of(walk, context);

        return At(walk, walk.Guide is null ? plan.First : plan.PlaceOf(walk));
    }

    private static Walk At(Walk walk, GuidePlace? place) =>
        walk with
        {
            Stage = WalkStage.Guide,
            Guide = place?.Guide.Id,
            Step = place?.Step ?? 0,
            StuckAt = null,
        };

    private static Walk Answered(Walk walk, Answer answer, SwitchContext context)
    {
        var isAsked =
            string.Equals(Question(walk, context), answer.Question, StringComparison.Ordinal)
            && (
                answer is { Question: AdvisorQuestion.Access, Given: AdvisorQuestion.Lost }
                || AdvisorQuestion.AnswersTo(answer.Question).Contains(answer.Given, StringComparer.Ordinal)
            );
        if (!isAsked)
        {
            return walk;
        }

        var answered = walk with { Answers = walk.Answers.With(answer.Question, answer.Given) };
        // Whoever turns out to be locked out begins with the reset, however far the guide had come.
        var lockedOut =
            answer is { Question: AdvisorQuestion.Access, Given: AdvisorQuestion.No or AdvisorQuestion.Lost };

        return Arrive(lockedOut ? answered with { Guide = null } : answered, context);
    }

    private static Walk Unanswered(Walk walk)
    {
        var last = AdvisorQuestion.All.LastOrDefault(question => walk.Answers[question] is not null);

        return last is null
            ? walk
            : walk with
            {
                Stage = WalkStage.Advisor,
                Answers = walk.Answers.With(last, answer: null),
                Step = 0,
            };
    }

    private static Walk Turned(Walk walk, SwitchContext context) =>
        (walk.Step + 1) * MethodsView.PageSize < context.Methods.Count ? walk with { Step = walk.Step + 1 } : walk;

    private static Walk Stepped(Walk walk, SwitchMove move, SwitchContext context)
    {
        var plan = GuidePlan.Of(walk, context);
        var place = plan.PlaceOf(walk);

        return move switch
        {
            Stuck when place is not null => walk with { StuckAt = walk.StuckAt ?? context.Now },
            Back when walk.StuckAt is not null => walk with { StuckAt = null },
            Back => place is not null && plan.Before(place) is { } before ? At(walk, before) : ToMethods(walk, context),
            Next => place is not null && plan.After(place) is { } next
                ? At(walk, next)
                : walk with
                {
                    Stage = WalkStage.Tested,
                    StuckAt = null,
                },
            _ => walk,
        };
    }
}
