namespace TracesBot.Teams.Limits;

/// <summary>Applies the limits: a call is let through, or told how long to wait.</summary>
internal sealed class Throttle(TeamsLimits limits, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Conversation, bool Read), CallHistory> _conversations = [];
    private readonly CallHistory? _tenant = limits.PerTenant.Count == 0 ? null : new CallHistory(limits.PerTenant);

    /// <summary>Null when the call may pass. A refused call does not count against the limits.</summary>
    public TimeSpan? Refuse(string conversationId, bool read)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            CallHistory?[] histories = [_tenant, Conversation(conversationId, read)];
            var wait = histories.Max(history => history?.WaitAt(now) ?? TimeSpan.Zero);
            if (wait > TimeSpan.Zero)
            {
                return wait;
            }

            foreach (var history in histories)
            {
                history?.Add(now);
            }

            return null;
        }
    }

    private CallHistory? Conversation(string conversationId, bool read)
    {
        var windows = read ? limits.ReadPerConversation : limits.SendPerConversation;
        if (windows.Count == 0)
        {
            return null;
        }

        if (!_conversations.TryGetValue((conversationId, read), out var history))
        {
            history = new CallHistory(windows);
            _conversations.Add((conversationId, read), history);
        }

        return history;
    }
}
