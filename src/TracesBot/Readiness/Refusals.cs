using TracesBot.Cards;
using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>What is shown instead of people that are not the viewer's to see, or not clearly named.</summary>
internal static class Refusals
{
    public static Shown Of(Turn turn, AboutTeam question, ReadinessScope scope)
    {
        var cards = new AskBackCards(turn.Phrases, question);

        return scope switch
        {
            NotAManager => new Shown(
                new LookUp($"line {question.View}", LookUp.Refused),
                new Reply { Notice = turn.Phrases.Readiness.NotAManager }
            ),
            ForeignTeam foreign => Answer("team", LookUp.Refused, cards.NoSuchTeam(foreign.Teams)),
            NoSuchTeam none => Answer("team", LookUp.NothingFound, cards.NoSuchTeam(none.Teams)),
            SeveralTeams several => Answer("team", LookUp.AskedBack, cards.Team(several.Teams)),
            SeenLine line => Answer(
                line.InAudit,
                LookUp.Masked,
                new ReadinessCards(new ReadinessFrame(turn.Phrases, line, ReadinessFilter.None)).TooSmall()
            ),
            var other => throw new InvalidOperationException($"Unknown scope {other.GetType().Name}."),
        };

        Shown Answer(string name, string outcome, Card card) =>
            new(new LookUp($"{name} {question.View}", outcome), turn.Show(card));
    }
}
