using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn: an incoming activity and the means to answer it.</summary>
public interface ITurnContext
{
    /// <summary>The adapter that started the turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>Things that live as long as the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The incoming activity.</summary>
    Activity Activity { get; }

    /// <summary>Whether anything but a trace has been sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>Sends a text.</summary>
    /// <param name="textReplyToSend">The text; not empty.</param>
    /// <param name="speak">The text to speak aloud.</param>
    /// <param name="inputHint">Whether the bot awaits an answer; see <see cref="InputHints"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the sent activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string? speak = default,
        string? inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default
    );

    /// <summary>Sends an activity to the conversation of this turn.</summary>
    /// <param name="activity">The activity; its address is filled in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the sent activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities, one after the other, to the conversation of this turn.</summary>
    /// <param name="activities">The activities; their addresses are filled in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ids of the sent activities, in order.</returns>
    /// <exception cref="ErrorResponseException">The channel refused one; those before it are sent.</exception>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity that was sent before.</summary>
    /// <param name="activity">The new activity with the old one's id; its address is filled in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id of the activity.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Removes an activity of this conversation.</summary>
    /// <param name="activityId">The id of the activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when it is removed.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Removes an activity.</summary>
    /// <param name="conversationReference">The conversation and the activity's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when it is removed.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task DeleteActivityAsync(
        ConversationReference conversationReference,
        CancellationToken cancellationToken = default
    );

    /// <summary>Adds a handler that sees outgoing activities before they are sent.</summary>
    /// <param name="handler">The handler.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler that sees updates before they are sent.</summary>
    /// <param name="handler">The handler.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler that sees removals before they are sent.</summary>
    /// <param name="handler">The handler.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
