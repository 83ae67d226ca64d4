using TracesBot.Answers;
using TracesBot.Cards;
using TracesBot.Switching;
using TracesBot.Turns;

namespace TracesBot;

/// <summary>Answers a question asked on the way through a guide, and shows the way back to it.</summary>
internal sealed class AsideHandler(AnswerHandler answers, WayBack wayBack) : ITurnHandler
{
    /// <summary>Teams shows no more buttons than this.</summary>
    private const int MostActions = 6;

    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var reply = await answers.HandleAsync(turn, cancellationToken);
        if (!turn.Private || reply is not { Messages: [.., CardMessage last] })
        {
            return reply;
        }

        var back = await wayBack.FindAsync(turn.Person.Id, turn.Now, turn.Phrases, cancellationToken);

        return back is null ? reply : reply with { Messages = [.. reply.Messages.SkipLast(1), .. With(last, back)] };
    }

    private static IEnumerable<Message> With(CardMessage message, PressAction back) =>
        message.Card is { Actions.Count: < MostActions } card
            ? [message with { Card = card with { Actions = [back, .. card.Actions] } }]
            : [message, new CardMessage(new Card(message.Card.Language, back.Title, [], [back]))];
}
