using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>
/// Asks Teams about members, teams and channels. Every call throws <see cref="ErrorResponseException"/> when Teams refuses
/// it, and <see cref="InvalidOperationException"/> outside a turn of the adapter.
/// </summary>
public static class TeamsInfo
{
    /// <summary>One member of the turn's conversation, or of its team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">The member's Teams id, object id in Microsoft Entra ID, or user principal name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The member.</returns>
    public static Task<TeamsChannelAccount> GetMemberAsync(
        ITurnContext turnContext,
        string userId,
        CancellationToken cancellationToken = default
    ) => MemberAsync(turnContext, userId, TeamOf(turnContext) ?? ConversationOf(turnContext), cancellationToken);

    /// <summary>One member of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">The member's Teams id, object id in Microsoft Entra ID, or user principal name.</param>
    /// <param name="teamId">The team; the turn's when left out.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The member.</returns>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(
        ITurnContext turnContext,
        string userId,
        string? teamId = default,
        CancellationToken cancellationToken = default
    ) => MemberAsync(turnContext, userId, teamId ?? RequiredTeamOf(turnContext), cancellationToken);

    /// <summary>All members of the turn's conversation, or of its team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members, read page by page.</returns>
    public static Task<IEnumerable<TeamsChannelAccount>> GetMembersAsync(
        ITurnContext turnContext,
        CancellationToken cancellationToken = default
    ) => AllMembersAsync(turnContext, TeamOf(turnContext) ?? ConversationOf(turnContext), cancellationToken);

    /// <summary>All members of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; the turn's when left out.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members, read page by page.</returns>
    public static Task<IEnumerable<TeamsChannelAccount>> GetTeamMembersAsync(
        ITurnContext turnContext,
        string? teamId = default,
        CancellationToken cancellationToken = default
    ) => AllMembersAsync(turnContext, teamId ?? RequiredTeamOf(turnContext), cancellationToken);

    /// <summary>One page of the members of the turn's conversation, or of its team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="pageSize">How many at most, 50 to 500; Teams chooses when left out.</param>
    /// <param name="continuationToken">The previous page's token; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        ITurnContext turnContext,
        int? pageSize = default,
        string? continuationToken = default,
        CancellationToken cancellationToken = default
    )
    {
        var conversation = TeamOf(turnContext) ?? ConversationOf(turnContext);
        return PageAsync(turnContext, conversation, continuationToken, pageSize, cancellationToken);
    }

    /// <summary>One page of the members of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; the turn's when left out.</param>
    /// <param name="continuationToken">The previous page's token; null for the first page.</param>
    /// <param name="pageSize">How many at most, 50 to 500; Teams chooses when left out.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(
        ITurnContext turnContext,
        string? teamId = default,
        string? continuationToken = default,
        int? pageSize = default,
        CancellationToken cancellationToken = default
    ) => PageAsync(turnContext, teamId ?? RequiredTeamOf(turnContext), continuationToken, pageSize, cancellationToken);

    private static async Task<TeamsChannelAccount> MemberAsync(
        ITurnContext turnContext,
        string userId,
        string conversationId,
        CancellationToken cancellationToken
    )
    {
        var member = await ClientOf(turnContext)
            .Conversations.GetConversationMemberAsync(userId, conversationId, cancellationToken);
        return AsTeams(member);
    }

    private static async Task<IEnumerable<TeamsChannelAccount>> AllMembersAsync(
        ITurnContext turnContext,
        string conversationId,
        CancellationToken cancellationToken
    )
    {
        List<TeamsChannelAccount> members = [];
        string? continuation = null;
        do
        {
            var page = await PageAsync(turnContext, conversationId, continuation, pageSize: null, cancellationToken);
            members.AddRange(page.Members ?? []);

            // A page that points to itself would never end.
            continuation = string.Equals(page.ContinuationToken, continuation, StringComparison.Ordinal)
                ? null
                : page.ContinuationToken;
        } while (!string.IsNullOrEmpty(continuation));

        return members;
    }

    private static async Task<TeamsPagedMembersResult> PageAsync(
        ITurnContext turnContext,
        string conversationId,
        string? continuationToken,
        int? pageSize,
        CancellationToken cancellationToken
    )
    {
        var page = await ClientOf(turnContext)
            .Conversations.GetConversationPagedMembersAsync(
                conversationId,
                pageSize,
                continuationToken,
                cancellationToken
            );
        return new TeamsPagedMembersResult(page.ContinuationToken, [.. (page.Members ?? []).Select(AsTeams)]);
    }

    private static TeamsChannelAccount AsTeams(ChannelAccount account) =>
        account as TeamsChannelAccount ?? ConnectorJson.Copy<TeamsChannelAccount>(account) ?? new TeamsChannelAccount();

    private static IConnectorClient ClientOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("This method requires a connector client.");
    }

    private static string? TeamOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.TeamsGetTeamInfo()?.Id;
    }

    private static string RequiredTeamOf(ITurnContext turnContext) =>
        TeamOf(turnContext)
        ?? throw new InvalidOperationException("This method is only valid within the scope of a Teams team.");

    private static string ConversationOf(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id
        ?? throw new InvalidOperationException("The turn's activity has no conversation.");
}
