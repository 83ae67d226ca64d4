using System.Collections.Frozen;
using TracesBot.Words;

namespace TracesBot.Understanding.Times;

/// <summary>Reads a message that is a time and hardly anything else: "imorn kl 10", "at 5pm please", "påminn 2026-12-01".</summary>
internal static class BareTime
{
    private const int LongestText = 80;

    /// <summary>What people put around a time, folded. A message with any other word in it says more than a time.</summary>
    private static readonly FrozenSet<string> Around = (
        "hej hello hi ok okej okay ja jo nej yes yeah no nope inte not just nu now tack tackar thanks thank thx snalla please pls plz "
        + "hor av dig aterkom aterkomma kom tillbaka come back get fraga fragar ask try prova ta tar take det den it this that again igen "
        + "jag du vi i you we me mig mej oss us dig kan kunna can could du skulle would vill want will ska shall let ll d s "
        + "pa vid kl klockan klocka till tills until till by for om in at on the a an en ett av of or och and eller so sa then da istallet instead "
        + "kanske maybe perhaps typ ungefar around about cirka runt framat omkring garna helst rather better battre passar funkar works fine bra good is ar blir "
        + "senare sen sedan later fran from nan nagon gang sometime time tid o clock tiden"
    )
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Asking =
        "paminn paminna paminnelse pamin remind reminder ping pinga pling plinga snooze snooza nudge poke puffa skjut upp postpone"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Gets the time that the message consists of; null when it says more, or names no time to come.</summary>
    public static When? Read(string text, DateTimeOffset now, Language language)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        var said = new TimeMentions(new TimeText(text), DateOnly.FromDateTime(now.DateTime));
        var isTime =
            (said.IsExact || said.PartIsToday)
            && !said.IsGone
            && said.Rest.All(piece => Around.Contains(piece.Text) || Asking.Contains(piece.Text) || IsSign(piece));
        if (!isTime || WhenParser.Parse(text, now, language) is not { } when)
        {
            return null;
        }

        // "30 juni 2025" alone may be a question about that day; "remind me on 30 June 2025" is a mistake to be told of.
        return when.Problem != WhenProblem.Past || said.Rest.Any(piece => Asking.Contains(piece.Text)) ? when : null;
    }

    private static bool IsSign(Piece piece) => piece.Text is ":" or "." or "," or "/" or "-";
}
