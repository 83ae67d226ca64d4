namespace TracesBot.Switching;

/// <summary>Why somebody says that the switch does not concern them. Only the category is kept.</summary>
internal static class ExemptReasons
{
    private static readonly string[] Leave =
    [
        "ledig",
        "sjukskriv",
        "semester",
        "on leave",
        "parental",
        "maternity",
        "paternity",
        "sick",
        "sabbatical",
        "holiday",
    ];

    private static readonly string[] Gone =
    [
        "slutat",
        "slutade",
        "slutar",
        "sagt upp",
        "uppsagd",
        "pension",
        "avslutat",
        "sista dag",
        "bytt avdelning",
        "lämnat",
        "quit",
        "resigned",
        "retire",
        "left the",
        "have left",
        "last day",
        "no longer work",
        "contract ended",
        "changed department",
    ];

    public static ExemptReason Of(string text) =>
        Has(text, Leave) ? ExemptReason.OnLeave
        : Has(text, Gone) ? ExemptReason.Left
        : ExemptReason.NotUser;

    private static bool Has(string text, string[] words) =>
        words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
