namespace TracesBot.Cli.Terminal;

/// <summary>Where the chat is shown.</summary>
internal abstract class Screen
{
    /// <summary>Something about the chat itself.</summary>
    public abstract void Note(string text);

    /// <summary>What the person did.</summary>
    public abstract void Echo(string name, string text);

    /// <summary>Invites the person to write.</summary>
    public abstract void Invite(string name);

    public abstract void Say(string text, bool isChange);

    /// <param name="card">The card.</param>
    /// <param name="firstNumber">The number of its first button.</param>
    /// <param name="isChange">Whether it takes the place of one shown before.</param>
    public abstract void Show(CardView card, int firstNumber, bool isChange);
}
