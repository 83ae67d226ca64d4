using TracesBot.Cards;
using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>What is shown instead of people that are not the viewer's to see, or not clearly named.</summary>
internal static class Refusals
{
    public static Shown Of(Turn turn, string view, ReadinessScope scope)
    {
        var cards = new AskBackCards(turn.Phrases);

        return scope switch
        {
            NotAManager => new Shown(
                new LookUp($"line {view}", LookUp.Refused),
                new Reply { Notice = turn.Phrases.Readiness.NotAManager }
            ),
            ForeignTeam foreign => Answer("team", LookUp.Refused, cards.NoSuchTeam(foreign.Teams, view)),
            NoSuchTeam none => Answer("team", LookUp.NothingFound, cards.NoSuchTeam(none.Teams, view)),
            SeveralTeams several => Answer("team", LookUp.AskedBack, cards.Team(several.Teams, view)),
            SeenLine line => Answer(line.InAudit, LookUp.Masked, new ReadinessCards(turn.Phrases, line).TooSmall()),
            var other => throw new InvalidOperationException($"Unknown scope {other.GetType().Name}."),
        };

        Shown Answer(string name, string outcome, Card card) =>
            new(new LookUp($"{name} {view}", outcome), turn.Show(card));
    }
}
