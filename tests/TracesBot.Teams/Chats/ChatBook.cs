using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using TracesBot.Teams.Faults;

namespace TracesBot.Teams.Chats;

/// <summary>Who is there, which conversations they have, and what stands in them.</summary>
internal sealed class ChatBook(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TeamsPerson> _people = new(StringComparer.OrdinalIgnoreCase);
    private long _lastId;

    public TeamsPerson? Person(string id) => _people.GetValueOrDefault(id);

    public TeamsConversation? Conversation(string id) => Find(id)?.Place;

    public IEnumerable<TeamsConversation> Conversations => _entries.Values.Select(entry => entry.Place);

    public void Add(TeamsPerson person)
    {
        _people[person.Id] = person;
        _people[person.AadObjectId] = person;
        Add(new TeamsConversation(person.ConversationId, ConversationKind.Personal, [person]));
    }

    public void Add(TeamsConversation place) => _entries.TryAdd(place.Id, new Entry(place));

    /// <summary>From now on (null: no longer) the conversation refuses the bot with this answer.</summary>
    public void Close(string conversationId, Fault? fault) => Need(conversationId).Closed = fault;

    public Fault? Closed(string conversationId) => Find(conversationId)?.Closed;

    /// <summary>Ids are the milliseconds of the sending, as in Teams, and never the same twice.</summary>
    public string NextId()
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        long last;
        long next;
        do
        {
            last = Interlocked.Read(ref _lastId);
            next = Math.Max(now, last + 1);
        } while (Interlocked.CompareExchange(ref _lastId, next, last) != last);

        return next.ToString(CultureInfo.InvariantCulture);
    }

    public void Say(string conversationId, string activityId, JsonObject activity)
    {
        var entry = Need(conversationId);
        lock (entry)
        {
            entry.Messages.Add(new ChatMessage(activityId, activity, time.GetUtcNow(), 0));
        }
    }

    public bool Has(string conversationId, string activityId) =>
        Read(conversationId).Any(message => IsId(message, activityId));

    public bool Change(string conversationId, string activityId, Func<ChatMessage, ChatMessage?> change)
    {
        var entry = Need(conversationId);
        lock (entry)
        {
            var index = entry.Messages.FindIndex(message => IsId(message, activityId));
            if (index < 0)
            {
                return false;
            }

            if (change(entry.Messages[index]) is { } changed)
            {
                entry.Messages[index] = changed;
            }
            else
            {
                entry.Messages.RemoveAt(index);
            }

            return true;
        }
    }

    public IReadOnlyList<ChatMessage> Read(string conversationId)
    {
        var entry = Need(conversationId);
        lock (entry)
        {
            return [.. entry.Messages];
        }
    }

    private Entry Need(string conversationId) =>
        Find(conversationId)
        ?? throw new ArgumentException($"There is no conversation {conversationId}.", nameof(conversationId));

    // A thread of a channel stands in the channel: 19:…@thread.tacv2;messageid=1700000000000.
    private Entry? Find(string conversationId) => _entries.GetValueOrDefault(conversationId.Split(';')[0]);

    private static bool IsId(ChatMessage message, string activityId) =>
        string.Equals(message.Id, activityId, StringComparison.Ordinal);

    private sealed class Entry(TeamsConversation place)
    {
        public TeamsConversation Place { get; } = place;

        public List<ChatMessage> Messages { get; } = [];

        public Fault? Closed { get; set; }
    }
}
