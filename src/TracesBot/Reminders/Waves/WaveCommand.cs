using System.Collections.Frozen;
using TracesBot.Cards;
using TracesBot.Understanding.Ranking;

namespace TracesBot.Reminders.Waves;

/// <summary>
/// The words by which an administrator handles waves. They are few and exact: to everybody else "stop" means their own
/// reminders, and "everybody" those they lead.
/// </summary>
internal static class WaveCommand
{
    private const string Plan = "plan";
    private const string Show = "show";
    private const string Preview = "preview";

    private static readonly FrozenDictionary<string, string> Words = Read(
        (Plan, ["starta utskick", "starta ett utskick", "starta utskicket", "nytt utskick", "gor ett nytt utskick"]),
        (Plan, ["skicka paminnelser till alla", "skicka ut paminnelser", "testa utskick", "prova utskick"]),
        (Plan, ["start a wave", "start wave", "start the wave", "new wave", "start a new wave", "dry run"]),
        (Plan, ["send reminders to everybody", "send reminders to everyone", "send out reminders"]),
        (Show, ["utskick", "utskick status", "utskickets status", "status utskick", "status for utskicket"]),
        (Show, ["visa utskick", "visa utskicket", "hur gar utskicket", "hur gar det med utskicket"]),
        (Show, ["wave", "wave status", "status of the wave", "show wave", "show the wave", "how is the wave going"]),
        (WaveAct.Pause, ["pausa utskick", "pausa utskicket", "pause wave", "pause the wave"]),
        (WaveAct.GoOn, ["fortsatt utskick", "fortsatt utskicket", "fortsatt med utskicket", "ateruppta utskicket"]),
        (WaveAct.GoOn, ["resume wave", "resume the wave", "continue the wave", "go on with the wave"]),
        (WaveAct.Resend, ["skicka om utskicket", "skicka om till de som misslyckades", "skicka om misslyckade"]),
        (WaveAct.Resend, ["resend the wave", "resend failed", "resend to failed", "resend to those who failed"]),
        (Preview, ["forhandsgranska utskick", "forhandsgranska utskicket", "visa paminnelsen", "prova paminnelsen"]),
        (Preview, ["preview wave", "preview the wave", "preview the reminder", "show the reminder"])
    );

    private static readonly FrozenDictionary<string, string> WordsOfAdministrators = Read(
        (Plan, ["paminn alla", "paminn alla nu", "paminn alla som inte har bytt", "paminn alla som ar kvar"]),
        (Plan, ["remind everybody", "remind everyone", "remind all", "remind everyone who has not switched"]),
        (WaveAct.Cancel, ["avbryt utskick", "avbryt utskicket", "stoppa utskick", "stoppa utskicket"]),
        (WaveAct.Cancel, ["cancel wave", "cancel the wave", "stop wave", "stop the wave"])
    );

    /// <summary>What the words ask for; null when they are about something else.</summary>
    /// <param name="administers">Whether the one who says it runs the bot.</param>
    public static WaveWish? Read(string text, bool administers)
    {
        if (text.Length > 60)
        {
            return null;
        }

        var folded = string.Join(' ', Letters.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));

        return
            Words.TryGetValue(folded, out var found)
            || (administers && WordsOfAdministrators.TryGetValue(folded, out found))
            ? WishOf(found)
            : null;
    }

    private static WaveWish WishOf(string found) =>
        found switch
        {
            Plan => new WaveWish.Plan(),
            Show => new WaveWish.Show(),
            Preview => new WaveWish.Preview(),
            // Those reach people, or keep something from them, so they are asked about first.
            WaveAct.Cancel or WaveAct.Resend => new WaveWish.Ask(found, KnownWave: null, People: null),
            _ => new WaveWish.Do(found, KnownWave: null, AskedAt: null),
        };

    private static FrozenDictionary<string, string> Read(params (string Wish, string[] Said)[] lines) =>
        lines
            .SelectMany(static line => line.Said.Select(said => KeyValuePair.Create(said, line.Wish)))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
