namespace TracesBot.Readiness.Nudges;

/// <summary>Who gets a manager's reminder, and who does not and why.</summary>
internal sealed record NudgePlan(IReadOnlyList<Remaining> Receivers, ILookup<NudgeSkip, Remaining> Skipped)
{
    public static NudgePlan Of(IReadOnlyCollection<Remaining> people, NudgeRules rules, DateTimeOffset now)
    {
        var decided = people.Select(person => (Person: person, Skip: Why(person, rules, now))).ToList();

        return new NudgePlan(
            [.. decided.Where(one => one.Skip is null).Select(one => one.Person)],
            decided.Where(one => one.Skip is not null).ToLookup(one => one.Skip!.Value, one => one.Person)
        );
    }

    private static NudgeSkip? Why(Remaining person, NudgeRules rules, DateTimeOffset now) =>
        person switch
        {
            { Unreachable: > 0 } => NudgeSkip.Unreachable,
            { Stopped: > 0 } => NudgeSkip.Stopped,
            { SnoozedUntil: { } until } when until > now => NudgeSkip.Snoozed,
            { NudgedAt: { } at } when now - at < rules.CoolDown => NudgeSkip.RemindedLately,
            { RemindedAt: { } at } when now - at < NudgeRules.JustReminded => NudgeSkip.RemindedLately,
            _ when person.Recent >= rules.MostInAWeek => NudgeSkip.RemindedLately,
            _ => null,
        };
}

/// <summary>Why a manager's reminder does not go to somebody.</summary>
internal enum NudgeSkip
{
    Unreachable,
    Stopped,
    Snoozed,
    RemindedLately,
}
