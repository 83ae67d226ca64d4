namespace TracesBot.Teams.Limits;

/// <summary>When calls were let through, as far back as the longest window looks.</summary>
internal sealed class CallHistory(IReadOnlyList<RateWindow> windows)
{
    private readonly TimeSpan _longest = windows.Max(window => window.Span);
    private readonly List<DateTimeOffset> _calls = [];

    /// <summary>How long until one more call fits in every window; zero when it fits now.</summary>
    public TimeSpan WaitAt(DateTimeOffset now)
    {
        _calls.RemoveAll(call => now - call >= _longest);
        var wait = TimeSpan.Zero;
        foreach (var (limit, span) in windows)
        {
            if (_calls.Count >= limit && _calls[^limit] + span - now is var left && left > wait)
            {
                wait = left;
            }
        }

        return wait;
    }

    public void Add(DateTimeOffset call) => _calls.Add(call);
}
