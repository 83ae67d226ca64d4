using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using TracesBot.Teams.Identity;
using TracesBot.Teams.Rest;

namespace TracesBot.Teams.Graph;

/// <summary>
/// A simulated Microsoft Graph: a directory with changes told in pages, groups, many questions in one, installations of
/// the app, throttling, and faults on demand.
/// </summary>
public sealed class FakeGraph
{
    public const string Host = "graph.microsoft.com";

    private const string Root = "/v1.0";

    private readonly GraphDirectory _directory = new();
    private readonly GraphThrottle _throttle = new();
    private readonly ConcurrentQueue<GraphCall> _calls = new();
    private readonly ConcurrentQueue<string> _installed = new();
    private readonly FakeTeamsOptions _options;
    private readonly EntraTokens _tokens;

    internal FakeGraph(FakeTeamsOptions options, EntraTokens tokens)
    {
        _options = options;
        _tokens = tokens;
    }

    /// <summary>How many users or changes a page holds.</summary>
    public int PageSize { get; set; } = 200;

    /// <summary>Decides by path which requests are refused; one of many in a batch has its path without the version.</summary>
    public Func<string, GraphFault?> Refuse { get; set; } = static _ => null;

    /// <summary>The app's secrets: what each begins with, and when it ends. Null where the app may not read them.</summary>
    public IReadOnlyList<(string? Hint, DateTimeOffset Ends)>? Secrets { get; set; }

    /// <summary>What links to further pages and to later changes begin with.</summary>
    public string Links { get; set; } = $"https://{Host}{Root}";

    public IReadOnlyList<GraphCall> Calls => [.. _calls];

    /// <summary>For whom the app has been installed, in order.</summary>
    public IReadOnlyList<string> Installed => [.. _installed];

    /// <summary>How many requests came although a pause had been asked for; the one that brought it about is not among them.</summary>
    public int Impatient => _throttle.Impatient;

    public void Put(GraphUser user) => _directory.Put(user);

    public void Change(int number, Func<GraphUser, GraphUser> change) =>
        Put(change(_directory.Find(GraphUser.IdOf(number))!));

    public void Remove(int number) => _directory.Remove(GraphUser.IdOf(number));

    public void Remove(string id) => _directory.Remove(id);

    public void PutGroup(string id, params IReadOnlyList<int> members) =>
        _directory.PutGroup(id, [.. members.Select(GraphUser.IdOf)]);

    /// <summary>After so many more requests Graph wants a pause.</summary>
    public void ThrottleAfter(int requests, TimeSpan pause) => _throttle.After(requests, pause);

    /// <summary>Graph no longer knows what it has told: 410.</summary>
    public void ForgetChanges() => _directory.ForgetTokens();

    public void ForgetCalls() => _calls.Clear();

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{Root}/users", http => AnswerAsync(http, static _ => (200, NoUsers())));
        routes.MapGet($"{Root}/users/delta", http => AnswerAsync(http, Delta));
        routes.MapGet(
            $"{Root}/groups/{{group}}/transitiveMembers/microsoft.graph.user",
            http => AnswerAsync(http, Members)
        );
        routes.MapGet($"{Root}/applications(appId='{{app}}')", http => AnswerAsync(http, Application));
        routes.MapPost($"{Root}/$batch", http => AnswerAsync(http, BatchAsync));
        routes.MapPost($"{Root}/users/{{user}}/teamwork/installedApps", http => AnswerAsync(http, InstallAsync));
    }

    private Task AnswerAsync(HttpContext http, Func<HttpContext, (int, JsonObject?)> act) =>
        AnswerAsync(http, context => Task.FromResult(act(context)));

    private async Task AnswerAsync(HttpContext http, Func<HttpContext, Task<(int Status, JsonObject? Body)>> act)
    {
        var (status, body) = Obstacle(http) ?? await act(http);
        string? authorization = http.Request.Headers.Authorization;
        _calls.Enqueue(
            new GraphCall(http.Request.Method, http.Request.Path + http.Request.QueryString, authorization, status)
        );
        http.Response.StatusCode = status;
        if (body is not null)
        {
            await http.WriteJsonAsync(body);
        }
    }

    private (int, JsonObject?)? Obstacle(HttpContext http)
    {
        if (_options.RequireToken && !_tokens.Admits(http.Request.Headers.Authorization, EntraTokens.GraphScope))
        {
            return (
                401,
                GraphJson.Error("InvalidAuthenticationToken", "Access token is empty or for another audience.")
            );
        }

        if (_throttle.Pause() is { } pause)
        {
            http.Response.Headers.RetryAfter = pause.ToString(CultureInfo.InvariantCulture);
            return (429, GraphJson.Error("TooManyRequests", "Too many requests."));
        }

        return Refuse(http.Request.Path + http.Request.QueryString) is { } fault
            ? (fault.Status, GraphJson.Error(fault.Code, fault.Message))
            : null;
    }

    private (int, JsonObject?) Delta(HttpContext http)
    {
        var query = http.Request.Query;
        var token = query["$skiptoken"].ToString() is { Length: > 0 } skip ? skip : query["$deltatoken"].ToString();
        var place = token.Length is 0
            ? new DeltaPlace(Selected(http), Since: 0, Offset: 0, Until: null)
            : _directory.Place(token);
        if (place is null)
        {
            return (410, GraphJson.Error("syncStateNotFound", "The sync state generation is not found."));
        }

        var (items, next, last) = _directory.Page(place, PageSize);
        var link = $"{Links}/users/delta?{(last ? "$deltatoken" : "$skiptoken")}={_directory.Token(next)}";
        return (
            200,
            new JsonObject
            {
                ["value"] = new JsonArray([.. items]),
                [last ? "@odata.deltaLink" : "@odata.nextLink"] = link,
            }
        );
    }

    private (int, JsonObject?) Members(HttpContext http)
    {
        var group = http.Route("group");
        if (http.Request.Headers["ConsistencyLevel"].ToString() is not "eventual")
        {
            return (400, GraphJson.Error("Request_UnsupportedQuery", "ConsistencyLevel: eventual is required."));
        }

        if (_directory.Members(group) is not { } members)
        {
            return (404, GraphJson.Error("Request_ResourceNotFound", "The group was not found."));
        }

        var start = int.TryParse(http.Request.Query["$skiptoken"], CultureInfo.InvariantCulture, out var at) ? at : 0;
        var select = Selected(http);
        var page = new JsonObject
        {
            ["value"] = new JsonArray([
                .. members.Skip(start).Take(PageSize).Select(user => (JsonNode)GraphJson.User(user, select)),
            ]),
        };
        if (start + PageSize < members.Count)
        {
            page["@odata.nextLink"] =
                $"{Links}/groups/{group}/transitiveMembers/microsoft.graph.user?$count=true&$select={string.Join(',', select)}&$skiptoken={start + PageSize}";
        }

        return (200, page);
    }

    private (int, JsonObject?) Application(HttpContext http)
    {
        if (Secrets is null)
        {
            return (
                403,
                GraphJson.Error("Authorization_RequestDenied", "Insufficient privileges to complete the operation.")
            );
        }

        if (!string.Equals(http.Route("app"), _options.AppId, StringComparison.OrdinalIgnoreCase))
        {
            return (404, GraphJson.Error("Request_ResourceNotFound", "The application was not found."));
        }

        var secrets = Secrets.Select(secret =>
            (JsonNode)
                new JsonObject
                {
                    ["hint"] = secret.Hint,
                    ["endDateTime"] = secret.Ends.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                    ["secretText"] = null,
                }
        );
        return (200, new JsonObject { ["passwordCredentials"] = new JsonArray([.. secrets]) });
    }

    private async Task<(int, JsonObject?)> BatchAsync(HttpContext http)
    {
        var requests = (await ReadAsync(http))["requests"]!.AsArray();
        if (requests.Count > 20)
        {
            return (400, GraphJson.Error("BadRequest", "The batch has more than 20 requests."));
        }

        // Answers come in no order.
        var responses = requests.Reverse().Select(request => (JsonNode)Response(request!));
        return (200, new JsonObject { ["responses"] = new JsonArray([.. responses]) });
    }

    private JsonObject Response(JsonNode request)
    {
        var url = (string)request["url"]!;
        if (Refuse(url) is { } fault)
        {
            return new JsonObject
            {
                ["id"] = (string)request["id"]!,
                ["status"] = fault.Status,
                ["headers"] = new JsonObject { ["Retry-After"] = "1" },
                ["body"] = GraphJson.Error(fault.Code, fault.Message),
            };
        }

        var user = _directory.Find(url.Split('/')[2]);
        var manager = user?.ManagerId is { } id ? _directory.Find(id) : null;
        return new JsonObject
        {
            ["id"] = (string)request["id"]!,
            ["status"] = manager is null ? 404 : 200,
            ["body"] = manager is null
                ? GraphJson.Error("Request_ResourceNotFound", "Resource 'manager' does not exist.")
                : GraphJson.User(manager, ["id", "userPrincipalName"]),
        };
    }

    private async Task<(int, JsonObject?)> InstallAsync(HttpContext http)
    {
        var app = (string?)(await ReadAsync(http))["teamsApp@odata.bind"];
        var user = http.Route("user");
        if (app?.StartsWith($"{Links}/appCatalogs/teamsApps/", StringComparison.Ordinal) is not true)
        {
            return (400, GraphJson.Error("BadRequest", "There is no teamsApp."));
        }

        if (_installed.Contains(user, StringComparer.OrdinalIgnoreCase))
        {
            return (409, GraphJson.Error("Conflict", "The app is already installed."));
        }

        _installed.Enqueue(user);
        return (201, null);
    }

    // Whoever asks this only wants to know whether they may.
    private static JsonObject NoUsers() => new() { ["value"] = new JsonArray() };

    private static string[] Selected(HttpContext http) => http.Request.Query["$select"].ToString().Split(',');

    private static async Task<JsonObject> ReadAsync(HttpContext http) =>
        (JsonObject)(await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!;
}
