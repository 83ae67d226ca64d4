namespace TracesBot.Turns;

/// <summary>Warns somebody who wrote a secret; whatever else they asked is answered all the same.</summary>
/// <param name="rest">Takes what is left of the message; null when nothing is left that means something.</param>
internal sealed class SecretHandler(ITurnHandler? rest) : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        var words = turn.Phrases.General;
        var warning = new TextMessage(turn.Private ? words.SecretSeen : words.SecretSeenInGroup);
        var reply = rest is null ? Reply.Nothing : await rest.HandleAsync(turn, cancellationToken);

        // A line shown by a pressed card would be lost beside the warning.
        return reply.Notice is { } notice
            ? reply with
            {
                Notice = null,
                Messages = [warning, .. reply.Messages, new TextMessage(notice)],
            }
            : reply with
            {
                Messages = [warning, .. reply.Messages],
            };
    }
}
