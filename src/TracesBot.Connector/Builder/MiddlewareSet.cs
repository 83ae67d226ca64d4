using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order it was added; the set itself is middleware too.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Adds one to the end.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This set.</returns>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(
        ITurnContext turnContext,
        NextDelegate next,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(next);
        await RunAsync(turnContext, callback: null, 0, cancellationToken);
        await next(cancellationToken);
    }

    /// <summary>Runs the middleware and then the bot.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot; may be null.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when all have run.</returns>
    public Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext,
        BotCallbackHandler? callback,
        CancellationToken cancellationToken
    ) => RunAsync(turnContext, callback, 0, cancellationToken);

    /// <inheritdoc/>
    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunAsync(
        ITurnContext turnContext,
        BotCallbackHandler? callback,
        int index,
        CancellationToken cancellationToken
    )
    {
        if (index == _middleware.Count)
        {
            return callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;
        }

        return _middleware[index]
            .OnTurnAsync(turnContext, token => RunAsync(turnContext, callback, index + 1, token), cancellationToken);
    }
}
