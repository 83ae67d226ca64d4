using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace TracesBot.Teams.Graph;

/// <summary>The simulated directory, with a memory of what has changed and when.</summary>
internal sealed class GraphDirectory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, DeltaPlace> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _groups = new(
        StringComparer.OrdinalIgnoreCase
    );
    private long _version;
    private int _token;

    public GraphUser? Find(string id)
    {
        lock (_gate)
        {
            return _entries.GetValueOrDefault(id)?.User;
        }
    }

    public void Put(GraphUser user)
    {
        lock (_gate)
        {
            var before = _entries.GetValueOrDefault(user.Id);
            _entries[user.Id] = new Entry(user, ++_version, before?.User?.ManagerId);
        }
    }

    public void Remove(string id)
    {
        lock (_gate)
        {
            _entries[id] = new Entry(User: null, ++_version, FormerManager: null);
        }
    }

    public void PutGroup(string id, IReadOnlyList<string> members) => _groups[id] = members;

    public IReadOnlyList<GraphUser>? Members(string group) =>
        _groups.TryGetValue(group, out var ids) ? [.. ids.Select(Find).OfType<GraphUser>()] : null;

    /// <summary>No token given so far is worth anything.</summary>
    public void ForgetTokens() => _tokens.Clear();

    public string Token(DeltaPlace place)
    {
        var token = $"t{Interlocked.Increment(ref _token)}";
        _tokens[token] = place;
        return token;
    }

    public DeltaPlace? Place(string token) => _tokens.GetValueOrDefault(token);

    /// <summary>A page of what has changed; and where the next one begins, or where the changes after these do.</summary>
    public (IReadOnlyList<JsonNode> Items, DeltaPlace Next, bool Last) Page(DeltaPlace place, int size)
    {
        lock (_gate)
        {
            var until = place.Until ?? _version;
            var changed = _entries
                .Where(entry => entry.Value.Version > place.Since && entry.Value.Version <= until)
                .Where(entry => entry.Value.User is not null || place.Since > 0)
                .OrderBy(entry => entry.Value.Version)
                .ToList();
            var items = changed.Skip(place.Offset).Take(size).Select(entry => Told(entry.Key, entry.Value, place));
            var last = place.Offset + size >= changed.Count;
            var next = last
                ? place with
                {
                    Since = until,
                    Offset = 0,
                    Until = null,
                }
                : place with
                {
                    Offset = place.Offset + size,
                    Until = until,
                };
            return ([.. items], next, last);
        }
    }

    private static JsonObject Told(string id, Entry entry, DeltaPlace place)
    {
        if (entry.User is not { } user)
        {
            return new JsonObject
            {
                ["id"] = id,
                ["@removed"] = new JsonObject { ["reason"] = "changed" },
            };
        }

        var told = GraphJson.User(user, place.Select);
        if (place.Select.Contains("manager", StringComparer.Ordinal))
        {
            AddManager(told, user.ManagerId, place.Since > 0 ? entry.FormerManager : null);
        }

        return told;
    }

    private static void AddManager(JsonObject told, string? manager, string? former)
    {
        var managers = new JsonArray();
        if (former is not null && !former.Equals(manager, StringComparison.OrdinalIgnoreCase))
        {
            managers.Add((JsonNode)Reference(former, removed: true));
        }

        if (manager is not null)
        {
            managers.Add((JsonNode)Reference(manager, removed: false));
        }

        if (managers.Count > 0)
        {
            told["manager@delta"] = managers;
        }
    }

    private static JsonObject Reference(string id, bool removed)
    {
        var reference = new JsonObject { ["@odata.type"] = "#microsoft.graph.user", ["id"] = id };
        if (removed)
        {
            reference["@removed"] = new JsonObject { ["reason"] = "deleted" };
        }

        return reference;
    }

    private sealed record Entry(GraphUser? User, long Version, string? FormerManager);
}

/// <summary>How far somebody has read the changes.</summary>
internal sealed record DeltaPlace(IReadOnlyList<string> Select, long Since, int Offset, long? Until);
