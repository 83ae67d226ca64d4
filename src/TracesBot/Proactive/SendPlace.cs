namespace TracesBot.Proactive;

/// <summary>A place in the line of what is sent. Whoever took it sends one message in it, or gives it back.</summary>
internal sealed class SendPlace(SendBudget budget) : IDisposable
{
    /// <summary>Gets or sets when the message left; null while it has not.</summary>
    internal long? Left { get; set; }

    /// <summary>Gets or sets until when the place counts.</summary>
    internal long Until { get; set; } = long.MaxValue;

    /// <summary>The message leaves now.</summary>
    /// <returns>False when one has left in this place before.</returns>
    public bool Leave() => budget.Leave(this);

    /// <summary>Teams has answered it.</summary>
    public void Answered() => budget.Answered(this);

    public void Dispose() => budget.GiveBack(this);
}
