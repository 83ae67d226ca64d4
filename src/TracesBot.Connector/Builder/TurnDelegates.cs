using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

#pragma warning disable MA0048 // the delegates of a turn are one family

/// <summary>A turn: what is to be done with one activity.</summary>
/// <param name="turnContext">The activity and the means to answer it.</param>
/// <param name="cancellationToken">Cancels the turn.</param>
/// <returns>A task that ends when the turn is over.</returns>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>The rest of the pipeline after a piece of middleware.</summary>
/// <param name="cancellationToken">Cancels the turn.</param>
/// <returns>A task that ends when the rest has run.</returns>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Sees outgoing activities before they are sent.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">The activities; they may be changed.</param>
/// <param name="next">Sends them; leave it out to send nothing.</param>
/// <returns>What the channel answered.</returns>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext,
    List<Activity> activities,
    Func<Task<ResourceResponse[]>> next
);

/// <summary>Sees an update before it is sent.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activity">The new activity.</param>
/// <param name="next">Sends it; leave it out to send nothing.</param>
/// <returns>What the channel answered.</returns>
public delegate Task<ResourceResponse> UpdateActivityHandler(
    ITurnContext turnContext,
    Activity activity,
    Func<Task<ResourceResponse>> next
);

/// <summary>Sees a removal before it is sent.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="reference">Which activity.</param>
/// <param name="next">Sends it; leave it out to send nothing.</param>
/// <returns>A task that ends when the removal is done.</returns>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
