using TracesBot.Cards;
using TracesBot.Turns;

namespace TracesBot.Readiness;

/// <summary>Where a card goes: a press changes the card it was made on, a question gets a new one.</summary>
internal static class Placing
{
    public static Reply Show(this Turn turn, Card card) =>
        turn.Input is Pressed ? Reply.Replace(card) : Reply.Show(card);
}
