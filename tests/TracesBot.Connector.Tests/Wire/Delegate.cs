using Microsoft.Bot.Builder;

namespace TracesBot.Connector.Tests.Wire;

/// <summary>A bot that is one function.</summary>
internal sealed class Delegate(Func<ITurnContext, CancellationToken, Task> turn) : IBot
{
    public static readonly Delegate Echo = new(
        (turn, token) => turn.SendActivityAsync(MessageFactory.Text(turn.Activity.Text), token)
    );

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        turn(turnContext, cancellationToken);
}
