using TracesBot.Knowledge;
using TracesBot.Turns;

namespace TracesBot.Switching;

/// <summary>Leads a person to a new method and keeps what they report.</summary>
internal sealed class SwitchHandler(SwitchStore store, KnowledgeBase knowledge, Campaign campaign) : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var state = await store.FindAsync(turn.Person.Id, cancellationToken);
        var context = SwitchContext.Of(campaign, knowledge, turn.Now);
        var decision = SwitchFlow.Decide(state, SwitchMoves.Of(turn.Input, turn.Now), context);
        await store.SaveAsync(turn.Person.Id, state, decision.State, turn.ActivityId, cancellationToken);
        if (decision.View is NothingAskedView)
        {
            return Reply.Say(turn.Phrases.General.NothingToConfirm);
        }

        var cards = new SwitchCards(turn.Phrases, context, decision.State, turn.Person.TimeZone);
        var card = cards.Of(decision.View, decision.Note);

        return turn.Input is Pressed ? Reply.Replace(card) : Reply.Show(card);
    }
}
