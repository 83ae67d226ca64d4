using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace TracesBot.Graph;

/// <summary>
/// Reads the members of one group and of the groups in it. Graph tells no changes of those, so they are read as a whole;
/// of people outside the group the bot learns nothing but who manages somebody inside.
/// </summary>
internal sealed class GroupReader(GraphClient client, IOptions<GraphOptions> options)
{
    /// <summary>Graph takes so many questions in one.</summary>
    private const int BatchSize = 20;

    private const int MostRounds = 8;

    /// <exception cref="GraphException">A part of the answer is missing.</exception>
    public async Task<IReadOnlyDictionary<string, DirectoryUser>> ReadAsync(CancellationToken cancellationToken)
    {
        var users = new Dictionary<string, DirectoryUser>(StringComparer.Ordinal);
        var team = options.Value.TeamFrom;
        var members = client.Address(
            $"groups/{options.Value.Group}/transitiveMembers/microsoft.graph.user?$count=true&$top=999&$select={DirectoryChange.Properties(team)}"
        );
        await client.ReadPagesAsync(
            members,
            member =>
            {
                if (DirectoryChange.IdOf(member) is { } id)
                {
                    users[id] = DirectoryChange.Apply(new DirectoryUser { PersonId = id }, member, team);
                }
            },
            cancellationToken
        );
        foreach (var batch in users.Keys.ToList().Chunk(BatchSize))
        {
            await AddManagersAsync(users, batch, cancellationToken);
        }

        return users;
    }

    private async Task AddManagersAsync(
        Dictionary<string, DirectoryUser> users,
        string[] ids,
        CancellationToken cancellationToken
    )
    {
        for (var round = 1; ids.Length > 0; round++)
        {
            var answer = await client.PostAsync("$batch", Questions(ids), cancellationToken);
            var throttled = new List<string>();
            var wait = TimeSpan.FromSeconds(1);
            foreach (var one in Responses(answer))
            {
                var id = GraphClient.Text(one, "id") ?? "";
                switch (one.GetProperty("status").GetInt32())
                {
                    case 200 when users.TryGetValue(id, out var user):
                        users[id] = user with
                        {
                            ManagerUpn = GraphClient.Text(one.GetProperty("body"), "userPrincipalName"),
                        };
                        break;
                    case 404:
                        // Nobody's manager is told as not found.
                        break;
                    case 429 or 503 or 504 when round < MostRounds:
                        throttled.Add(id);
                        wait = Longer(wait, RetryAfter(one));
                        break;
                    case var status:
                        throw new GraphException(
                            status,
                            "managers",
                            $"Microsoft Graph answered {status} for a manager."
                        );
                }
            }

            ids = [.. throttled];
            if (ids.Length > 0)
            {
                await Task.Delay(wait, TimeProvider.System, cancellationToken);
            }
        }
    }

    private static JsonObject Questions(string[] ids) =>
        new()
        {
            ["requests"] = new JsonArray([
                .. ids.Select(id =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["id"] = id,
                            ["method"] = "GET",
                            ["url"] = $"/users/{id}/manager?$select=id,userPrincipalName",
                        }
                ),
            ]),
        };

    private static JsonElement.ArrayEnumerator Responses(JsonElement answer) =>
        answer.ValueKind is JsonValueKind.Object && answer.TryGetProperty("responses", out var responses)
            ? responses.EnumerateArray()
            : throw new GraphException(0, "unreadable", "Microsoft Graph sent no answers to many questions.");

    private static TimeSpan RetryAfter(JsonElement one) =>
        one.TryGetProperty("headers", out var headers)
        && int.TryParse(GraphClient.Text(headers, "Retry-After"), CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.Zero;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
