namespace Microsoft.Bot.Builder;

/// <summary>Something that runs around every turn.</summary>
public interface IMiddleware
{
    /// <summary>Runs around one turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="next">The rest of the pipeline; leave it out to end the turn here.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when it has run.</returns>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
