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
    public static TabTexts In(Phrases phrases)
    {
        var words = phrases.Readiness;

        return new TabTexts(
            phrases.Culture.Name,
            phrases.Tab,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["team"] = words.Team,
                ["state"] = words.State,
                ["method"] = words.Method,
                ["evidence"] = words.Evidence,
                ["since"] = words.Since,
                ["noTeam"] = words.NoTeam,
                ["everyTeam"] = words.EveryTeam,
                ["smallGroups"] = words.SmallGroups,
                ["everybodyTogether"] = words.EverybodyTogether,
                ["earlier"] = words.Earlier,
                ["previous"] = words.Previous,
                ["next"] = words.Next,
                ["evidenceExplained"] = words.EvidenceExplained,
                ["trendExplained"] = words.TrendExplained,
                ["nobodyReady"] = words.NobodyReady,
            },
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [TabStanding.Ready] = words.Ready,
                [TabStanding.Said] = words.ReadySaid,
                [TabStanding.Tested] = words.ReadyTested,
                [TabStanding.Confirmed] = words.ReadyConfirmed,
                [TabStanding.Remaining] = phrases.Tab.Remaining,
                [TabStanding.Stuck] = words.Stuck,
                [TabStanding.InProgress] = words.InProgress,
                [TabStanding.NotStarted] = words.NotStarted,
                [TabStanding.Exempt] = words.Exempt,
            },
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
    }

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

    private static Dictionary<string, string> Named(IEnumerable<string> ids, Func<string, string> name) =>
        ids.ToDictionary(static id => id, name, StringComparer.Ordinal);
}
