using TracesBot.Words;

namespace TracesBot.Readiness.Tab;

/// <summary>Everything the page says in one language: its own words, and those it shares with the chat.</summary>
internal sealed record TabTexts(
    string Locale,
    TabWords Words,
    IReadOnlyDictionary<string, string> Shared,
    IReadOnlyDictionary<string, string> Groups,
    IReadOnlyDictionary<string, string> States,
    IReadOnlyDictionary<string, string> Evidence,
    IReadOnlyDictionary<string, string> Methods
)
{
    public static TabTexts In(Phrases phrases) =>
        new(
            phrases.Culture.Name,
            phrases.Tab,
            SharedBy(phrases.Readiness),
            GroupsIn(phrases),
            Named(
                [
                    TabStanding.Stuck,
                    TabStanding.InProgress,
                    TabStanding.NotStarted,
                    TabStanding.Ready,
                    TabStanding.Exempt,
                ],
                state => StateIn(phrases, state)
            ),
            Named(
                [TabStanding.Said, TabStanding.Tested, TabStanding.Confirmed],
                evidence => EvidenceIn(phrases, evidence)
            ),
            Named([.. phrases.Methods.Texts.Keys, ReadinessReport.UnknownMethod], method => MethodIn(phrases, method))
        );

    public static string StateIn(Phrases phrases, string state) =>
        state switch
        {
            TabStanding.Stuck => phrases.Readiness.IsStuck,
            TabStanding.InProgress => phrases.Readiness.IsInProgress,
            TabStanding.NotStarted => phrases.Readiness.HasNotStarted,
            TabStanding.Exempt => phrases.Readiness.IsExempt,
            _ => phrases.Readiness.IsReady,
        };

    public static string EvidenceIn(Phrases phrases, string evidence) =>
        evidence switch
        {
            TabStanding.Confirmed => phrases.Readiness.Confirmed,
            TabStanding.Tested => phrases.Readiness.Tested,
            _ => phrases.Readiness.Said,
        };

    public static string MethodIn(Phrases phrases, string method) =>
        method is ReadinessReport.UnknownMethod ? phrases.Readiness.UnknownMethod : phrases.Methods.Title(method);

    private static Dictionary<string, string> SharedBy(ReadinessWords words) =>
        new(StringComparer.Ordinal)
        {
            ["team"] = words.Team,
            ["state"] = words.State,
            ["method"] = words.Method,
            ["evidence"] = words.Evidence,
            ["since"] = words.Since,
            ["noTeam"] = words.NoTeam,
            ["everyTeam"] = words.EveryTeam,
            ["smallGroups"] = words.SmallGroups,
            ["earlier"] = words.Earlier,
            ["previous"] = words.Previous,
            ["next"] = words.Next,
            ["evidenceExplained"] = words.EvidenceExplained,
            ["trendExplained"] = words.TrendExplained,
            ["nobodyReady"] = words.NobodyReady,
        };

    private static Dictionary<string, string> GroupsIn(Phrases phrases) =>
        new(StringComparer.Ordinal)
        {
            [TabStanding.Ready] = phrases.Readiness.Ready,
            [TabStanding.Said] = phrases.Readiness.ReadySaid,
            [TabStanding.Tested] = phrases.Readiness.ReadyTested,
            [TabStanding.Confirmed] = phrases.Readiness.ReadyConfirmed,
            [TabStanding.Remaining] = phrases.Tab.Remaining,
            [TabStanding.Stuck] = phrases.Readiness.Stuck,
            [TabStanding.InProgress] = phrases.Readiness.InProgress,
            [TabStanding.NotStarted] = phrases.Readiness.NotStarted,
            [TabStanding.Exempt] = phrases.Readiness.Exempt,
        };

    private static Dictionary<string, string> Named(IEnumerable<string> ids, Func<string, string> name) =>
        ids.ToDictionary(static id => id, name, StringComparer.Ordinal);
}
