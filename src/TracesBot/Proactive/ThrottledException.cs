namespace TracesBot.Proactive;

/// <summary>Teams has not taken the message, for it has had enough for a while.</summary>
internal sealed class ThrottledException(TimeSpan after) : Exception("Teams asks for a pause.")
{
    public TimeSpan After { get; } = after;
}
