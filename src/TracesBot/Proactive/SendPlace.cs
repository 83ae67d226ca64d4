namespace TracesBot.Proactive;

/// <summary>A place in the line of what is sent. Whoever took it sends one message in it, or gives it back.</summary>
internal sealed class SendPlace(SendBudget budget) : IDisposable
{
    private int _used;

    /// <summary>The message leaves now.</summary>
    /// <returns>False when one has left in this place before.</returns>
    public bool Leave()
    {
        var first = Interlocked.Exchange(ref _used, 1) is 0;
        if (first)
        {
            budget.Leave();
        }

        return first;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _used, 1) is 0)
        {
            budget.GiveBack();
        }
    }
}
