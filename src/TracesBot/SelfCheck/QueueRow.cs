namespace TracesBot.SelfCheck;

/// <summary>What a queue tells of itself.</summary>
internal sealed record QueueRow
{
    public DateTimeOffset? Due { get; init; }

    public long Waiting { get; init; }
}
