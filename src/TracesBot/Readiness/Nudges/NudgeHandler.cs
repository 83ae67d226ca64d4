using TracesBot.Cards;
using TracesBot.Knowledge;
using TracesBot.Storage;
using TracesBot.Turns;

namespace TracesBot.Readiness.Nudges;

/// <summary>
/// Has those reminded who remain in a manager's line or team. Nobody is before the manager has seen who, and said yes; and
/// who it is by then is found out once more.
/// </summary>
internal sealed class NudgeHandler(LineAccess access, NudgeStore store, NudgeRules rules, Campaign campaign)
    : ITurnHandler
{
    /// <summary>How long the answer to "shall I?" stands.</summary>
    private static readonly TimeSpan AnswerBy = TimeSpan.FromHours(1);

    public Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Input switch
        {
            Pressed { Press: SendNudge press } => access.OpenAsync(
                turn,
                new AboutTeam(ReadinessView.Nudge, press.Team, Exact: true),
                line =>
                    IsFresh(press, turn)
                        ? SendAsync(turn, line, cancellationToken)
                        : AskAsync(turn, line, cancellationToken),
                cancellationToken
            ),
            _ => access.OpenAsync(
                turn,
                (AboutTeam)ReadinessQuestion.From(turn),
                line => AskAsync(turn, line, cancellationToken),
                cancellationToken
            ),
        };

    private static bool IsFresh(SendNudge press, Turn turn)
    {
        var age = turn.Now.ToUnixTimeMilliseconds() - press.AskedAt;

        return age >= 0 && age <= AnswerBy.TotalMilliseconds;
    }

    private async Task<Shown> AskAsync(Turn turn, SeenLine line, CancellationToken cancellationToken)
    {
        var (plan, instead) = await PlanAsync(turn, line, cancellationToken);

        return plan is null ? instead! : Ask(turn, line, plan);
    }

    private Shown Ask(Turn turn, SeenLine line, NudgePlan plan) =>
        Seen(line, ReadinessView.Nudge, turn.Show(Cards(turn, line).Ask(plan, campaign, turn)));

    private async Task<Shown> SendAsync(Turn turn, SeenLine line, CancellationToken cancellationToken)
    {
        var (plan, instead) = await PlanAsync(turn, line, cancellationToken);
        if (plan is null or { Receivers: [] })
        {
            return instead ?? Ask(turn, line, plan!);
        }

        return await store.AddAsync(turn.Person.Id, line.InAudit, plan.Receivers, turn.Now, cancellationToken)
            ? Seen(line, "nudge-sent", turn.Show(Cards(turn, line).OnItsWay(plan.Receivers.Count)))
            : await OutcomeAsync(turn, line, cancellationToken) ?? throw new TurnConflictException();
    }

    /// <returns>Who would be reminded; or what there is to be shown instead.</returns>
    private async Task<(NudgePlan? Plan, Shown? Instead)> PlanAsync(
        Turn turn,
        SeenLine line,
        CancellationToken cancellationToken
    )
    {
        if (await OutcomeAsync(turn, line, cancellationToken) is { } outcome)
        {
            return (null, outcome);
        }

        var viewer = Viewer.Of(turn.Person);
        var people = await store.RemainingAsync(viewer, line, rules.Read + 1, turn.Now, cancellationToken);
        var plan = NudgePlan.Of(people, rules, turn.Now);

        return people.Count > rules.Read || plan.Receivers.Count > rules.Most
            ? (null, Seen(line, ReadinessView.Nudge, turn.Show(Cards(turn, line).TooMany(rules.Most))))
            : (plan, null);
    }

    /// <summary>What came of the last time, while it is too early for the next.</summary>
    private async Task<Shown?> OutcomeAsync(Turn turn, SeenLine line, CancellationToken cancellationToken) =>
        await store.LatestAsync(Viewer.Of(turn.Person), line, cancellationToken) is { } last
        && turn.Now - last.At < rules.CoolDown
            ? Seen(line, "nudge-outcome", turn.Show(Cards(turn, line).Outcome(last, last.At + rules.CoolDown, turn)))
            : null;

    private static NudgeCards Cards(Turn turn, SeenLine line) => new(turn.Phrases, line);

    private static Shown Seen(SeenLine line, string what, Reply reply) =>
        new(new LookUp($"{line.InAudit} {what}", LookUp.Allowed), reply);
}
