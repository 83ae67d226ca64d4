using TracesBot.Cards;
using TracesBot.Understanding;

namespace TracesBot.Readiness;

/// <summary>
/// What a manager's question is after, more finely than its intent tells: the intent says that it is about a team's
/// state, and a few words say whether obstacles, a forecast or a ranking is meant.
/// </summary>
internal static class ReadinessAspect
{
    private static readonly string[] Blocking =
    [
        "fastnat",
        "fast pa",
        "sitter fast",
        "kort fast",
        "hindrar",
        "hinder",
        "hindren",
        "stoppar",
        "utelast",
        "utelasta",
        "last ute",
        "strular",
        "behover hjalp",
        "saknar telefon",
        "ingen telefon",
        "vantar pa nyckel",
        "vantar pa sin nyckel",
        "vantar pa sakerhetsnyckel",
        "hort av sig",
        "horts av",
        "stuck",
        "blocked",
        "blocking",
        "blockers",
        "blocks",
        "obstacle",
        "obstacles",
        "locked out",
        "holding",
        "holds",
        "stopping",
        "stops",
        "keeps",
        "in the way",
        "needs help",
        "need help",
        "no phone",
        "without a phone",
        "waiting for a key",
        "waiting for a security key",
        "waiting for a securitykey",
    ];

    private static readonly string[] Foretelling =
    [
        "hinner",
        "hinna",
        "kommer alla",
        "klarar vi",
        "klarar de",
        "klarar alla",
        "blir vi klara",
        "blir alla",
        "blir de klara",
        "nar blir",
        "nar ar alla",
        "nar ar vi",
        "nar kan",
        "prognos",
        "prognosen",
        "i tid",
        "i mal",
        "slutdatum",
        "hundra procent",
        "forecast",
        "will we",
        "will they",
        "will everyone",
        "will everybody",
        "make it",
        "going to finish",
        "going to be",
        "on track",
        "in time",
        "on time",
        "ready by",
        "done by",
        "finished by",
        "end date",
        "when will",
        "when are",
        "when do we",
    ];

    private static readonly string[] Ranking =
    [
        "rangordna",
        "ranka",
        "rank",
        "ranking",
        "rangordning",
        "topplista",
        "ligan",
        "bast",
        "samst",
        "leder",
        "langst",
        "mest efter",
        "ligger efter",
        "ligger fore",
        "ahead",
        "behind",
        "best",
        "worst",
        "leads",
        "leading",
        "league",
        "furthest",
    ];

    private static readonly (string Step, string[] Words)[] Steps =
    [
        (
            TrendStep.Day,
            ["per dag", "dag for dag", "dagligen", "daglig", "dagsvis", "per day", "day by day", "daily", "a day"]
        ),
        (
            TrendStep.Week,
            ["per vecka", "vecka for vecka", "veckovis", "veckosiffror", "per week", "week by week", "weekly", "a week"]
        ),
        (
            TrendStep.Month,
            ["per manad", "manad for manad", "manadsvis", "per month", "month by month", "monthly", "a month"]
        ),
    ];

    /// <summary>The view that a question asks for.</summary>
    public static string View(string intent, string text, ReadinessFilter filter)
    {
        if (Has(text, Blocking))
        {
            return ReadinessView.Blockers;
        }

        if (
            intent is not (Intents.TeamCompleted or Intents.TeamByMethod or Intents.RemindTeam or Intents.ExportTeam)
            && filter.Step is null
            && Has(text, Foretelling)
        )
        {
            return ReadinessView.Forecast;
        }

        return intent switch
        {
            Intents.RemindTeam => ReadinessView.Nudge,
            Intents.ExportTeam => ReadinessView.Export,
            Intents.TeamRemaining => ReadinessView.Remaining,
            Intents.TeamCompleted => ReadinessView.Completed,
            Intents.TeamByMethod => filter.Method is null ? ReadinessView.ByMethod : ReadinessView.Completed,
            Intents.TeamTrend => ReadinessView.Trend,
            _ when filter.Methods.Count > 0 || filter.HasPeriod => ReadinessView.Completed,
            Intents.OrganisationReadiness => Has(text, Ranking) ? ReadinessView.Ranking : ReadinessView.Teams,
            _ => ReadinessView.Summary,
        };
    }

    /// <summary>How finely a development is asked for; null when the question does not say.</summary>
    public static string? Step(string text) => Array.Find(Steps, step => Has(text, step.Words)).Step;

    public static bool IsAboutObstacles(string text) => Has(text, Blocking);

    /// <summary>Whether one of some phrases, without marks and in small letters, stands in a text.</summary>
    public static bool Has(string text, string[] phrases)
    {
        var words = $" {string.Join(' ', Likeness.Words(text))} ";

        return Array.Exists(phrases, phrase => words.Contains($" {phrase} ", StringComparison.Ordinal));
    }
}
