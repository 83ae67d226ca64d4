namespace TracesBot.People;

/// <summary>What keeps the bot from writing to somebody in Teams.</summary>
internal static class Reach
{
    /// <summary>The bot has never met them.</summary>
    public const string NoConversation = "no-conversation";

    /// <summary>They have blocked the bot.</summary>
    public const string Blocked = "blocked";

    /// <summary>They have removed the bot.</summary>
    public const string Uninstalled = "uninstalled";

    /// <summary>Teams says that the bot is no longer installed for them.</summary>
    public const string NotInRoster = "not-in-roster";

    /// <summary>The obstacle as a column, of a table <c>c</c> that is the person's contact or nothing; null where there is none.</summary>
    public const string Obstacle =
        $"case when c.reference is null then '{NoConversation}' else c.unreachable end as obstacle";
}
