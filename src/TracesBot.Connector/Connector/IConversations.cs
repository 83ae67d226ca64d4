using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Calls about conversations. See "API reference" in the Bot Connector REST documentation. Ids may hold any character:
/// they are escaped.
/// </summary>
public interface IConversations
{
    /// <summary>Creates a conversation: <c>POST v3/conversations</c>.</summary>
    /// <param name="parameters">What it is to be.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The conversation's id.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters,
        CancellationToken cancellationToken = default
    );

    /// <summary>Sends to the end of a conversation: <c>POST v3/conversations/{id}/activities</c>.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The activity's id; null or empty when the channel gave none.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ResourceResponse> SendToConversationAsync(
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default
    );

    /// <summary>Sends to the end of the activity's own conversation.</summary>
    /// <param name="activity">The activity, addressed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The activity's id; null or empty when the channel gave none.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ResourceResponse> SendToConversationAsync(Activity activity, CancellationToken cancellationToken = default) =>
        SendToConversationAsync(activity?.Conversation?.Id!, activity!, cancellationToken);

    /// <summary>Answers an activity: <c>POST v3/conversations/{id}/activities/{activityId}</c>.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The id of the activity answered.</param>
    /// <param name="activity">The answer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer's id; null or empty when the channel gave none.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default
    );

    /// <summary>Answers the activity that this one's <see cref="Activity.ReplyToId"/> names.</summary>
    /// <param name="activity">The answer, addressed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer's id; null or empty when the channel gave none.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ResourceResponse> ReplyToActivityAsync(Activity activity, CancellationToken cancellationToken = default) =>
        ReplyToActivityAsync(activity?.Conversation?.Id!, activity?.ReplyToId!, activity!, cancellationToken);

    /// <summary>Replaces an activity: <c>PUT v3/conversations/{id}/activities/{activityId}</c>.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The id of the activity replaced.</param>
    /// <param name="activity">The new activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The activity's id.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ResourceResponse> UpdateActivityAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default
    );

    /// <summary>Replaces the activity that has this one's id.</summary>
    /// <param name="activity">The new activity, addressed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The activity's id.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default) =>
        UpdateActivityAsync(activity?.Conversation?.Id!, activity?.Id!, activity!, cancellationToken);

    /// <summary>Removes an activity: <c>DELETE v3/conversations/{id}/activities/{activityId}</c>.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when it is removed.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);

    /// <summary>All members: <c>GET v3/conversations/{id}/members</c>.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<IList<ChannelAccount>> GetConversationMembersAsync(
        string conversationId,
        CancellationToken cancellationToken = default
    );

    /// <summary>One member: <c>GET v3/conversations/{id}/members/{userId}</c>.</summary>
    /// <param name="userId">The member's id on the channel, or in Teams the object id in Microsoft Entra ID.</param>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The member.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it, or there is no such member.</exception>
    Task<ChannelAccount> GetConversationMemberAsync(
        string userId,
        string conversationId,
        CancellationToken cancellationToken = default
    );

    /// <summary>Members, page by page: <c>GET v3/conversations/{id}/pagedmembers</c>.</summary>
    /// <param name="conversationId">The conversation's id.</param>
    /// <param name="pageSize">How many at most; in Teams 50 to 500.</param>
    /// <param name="continuationToken">The previous page's token; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>One page.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId,
        int? pageSize = default,
        string? continuationToken = default,
        CancellationToken cancellationToken = default
    );
}
