using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <content>The calls about conversations.</content>
internal sealed partial class ConnectorClient
{
    private static readonly JsonTypeInfo<ResourceResponse> Resource = ConnectorJson.TypeInfo<ResourceResponse>();

    public async Task<ConversationResourceResponse> CreateConversationAsync(
        ConversationParameters parameters,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var body = JsonSerializer.SerializeToUtf8Bytes(parameters, ConnectorJson.TypeInfo<ConversationParameters>());
        var answer = ConnectorJson.TypeInfo<ConversationResourceResponse>();
        return await CallAsync(HttpMethod.Post, "", body, answer, cancellationToken)
            ?? new ConversationResourceResponse();
    }

    public Task<ResourceResponse> SendToConversationAsync(
        string conversationId,
        Activity activity,
        CancellationToken cancellationToken = default
    ) => WriteAsync(HttpMethod.Post, ActivitiesOf(conversationId), activity, cancellationToken);

    public Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default
    ) => WriteAsync(HttpMethod.Post, ActivityOf(conversationId, activityId), activity, cancellationToken);

    public Task<ResourceResponse> UpdateActivityAsync(
        string conversationId,
        string activityId,
        Activity activity,
        CancellationToken cancellationToken = default
    ) => WriteAsync(HttpMethod.Put, ActivityOf(conversationId, activityId), activity, cancellationToken);

    public async Task DeleteActivityAsync(
        string conversationId,
        string activityId,
        CancellationToken cancellationToken = default
    ) =>
        await CallAsync(
            HttpMethod.Delete,
            ActivityOf(conversationId, activityId),
            body: null,
            Resource,
            cancellationToken
        );

    public async Task<IList<ChannelAccount>> GetConversationMembersAsync(
        string conversationId,
        CancellationToken cancellationToken = default
    ) =>
        [
            .. await ReadAsync<TeamsChannelAccount[]>(
                $"/{Escaped(conversationId, nameof(conversationId))}/members",
                cancellationToken
            ),
        ];

    public async Task<ChannelAccount> GetConversationMemberAsync(
        string userId,
        string conversationId,
        CancellationToken cancellationToken = default
    )
    {
        var conversation = Escaped(conversationId, nameof(conversationId));
        var path = $"/{conversation}/members/{Escaped(userId, nameof(userId))}";
        return await ReadAsync<TeamsChannelAccount>(path, cancellationToken);
    }

    public async Task<PagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId,
        int? pageSize = default,
        string? continuationToken = default,
        CancellationToken cancellationToken = default
    )
    {
        var page = await GetTeamsPagedMembersAsync(conversationId, pageSize, continuationToken, cancellationToken);
        return new PagedMembersResult(page.ContinuationToken, [.. page.Members ?? []]);
    }

    public Task<TeamsPagedMembersResult> GetTeamsPagedMembersAsync(
        string conversationId,
        int? pageSize,
        string? continuationToken,
        CancellationToken cancellationToken
    )
    {
        List<string> query = [];
        if (pageSize is { } size)
        {
            query.Add(string.Create(CultureInfo.InvariantCulture, $"pageSize={size}"));
        }

        if (!string.IsNullOrEmpty(continuationToken))
        {
            query.Add($"continuationToken={Uri.EscapeDataString(continuationToken)}");
        }

        var suffix = query.Count == 0 ? "" : "?" + string.Join('&', query);
        var path = $"/{Escaped(conversationId, nameof(conversationId))}/pagedmembers{suffix}";
        return ReadAsync<TeamsPagedMembersResult>(path, cancellationToken);
    }

    private static string ActivitiesOf(string conversationId) =>
        $"/{Escaped(conversationId, nameof(conversationId))}/activities";

    private static string ActivityOf(string conversationId, string activityId) =>
        $"{ActivitiesOf(conversationId)}/{Escaped(activityId, nameof(activityId))}";

    private async Task<ResourceResponse> WriteAsync(
        HttpMethod method,
        string path,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(activity);
        var body = JsonSerializer.SerializeToUtf8Bytes(activity, ConnectorJson.Activity);
        return await CallAsync(method, path, body, Resource, cancellationToken) ?? new ResourceResponse();
    }

    private async Task<T> ReadAsync<T>(string path, CancellationToken cancellationToken)
        where T : class =>
        await CallAsync(HttpMethod.Get, path, body: null, ConnectorJson.TypeInfo<T>(), cancellationToken)
        ?? throw new ErrorResponseException("The channel answered with nothing.");
}
