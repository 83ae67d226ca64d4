namespace TracesBot.Reminders;

/// <summary>A clock that stands where the play has come to.</summary>
internal sealed class PlayedTime(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
