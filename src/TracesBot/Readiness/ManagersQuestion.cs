using TracesBot.Turns;
using TracesBot.Understanding;

namespace TracesBot.Readiness;

/// <summary>
/// Tells a manager's question that reads like something else: "vad hindrar dem som är kvar?" like a wish to have them
/// reminded, "kommer vi att hinna till fredag?" like a wish to be reminded on Friday.
/// </summary>
internal static class ManagersQuestion
{
    private static readonly string[] Together =
    [
        "vi hinna",
        "vi att hinna",
        "hinner vi",
        "hinner alla",
        "kommer alla",
        "blir vi klara",
        "blir alla klara",
        "klarar vi",
        "will we",
        "will everyone",
        "will everybody",
        "will they all",
    ];

    private static readonly string[] Others =
    [
        "vilka",
        "vem har",
        "vem vantar",
        "vem sitter",
        "vem ar",
        "dem som ar kvar",
        "mina medarbetare",
        "mitt team",
        "teamet",
        "who is",
        "who s",
        "who has",
        "who in",
        "my team",
        "those who remain",
        "those who are left",
    ];

    public static bool Is(Said said) =>
        said.Meaning switch
        {
            { Intent: Intents.RemindTeam or Intents.ExportTeam } => ReadinessAspect.IsAboutObstacles(said.Text),
            { Intent: Intents.Snooze } => ReadinessAspect.Has(said.Text, Together),
            { Kind: MeaningKind.Suggest or MeaningKind.Decline } => ReadinessAspect.Has(said.Text, Others)
                && ReadinessAspect.IsAboutObstacles(said.Text),
            _ => false,
        };
}
