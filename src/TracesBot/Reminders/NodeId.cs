namespace TracesBot.Reminders;

/// <summary>This process among those that share the database. A restarted process is another node.</summary>
internal sealed class NodeId
{
    public string Value { get; } = $"{Environment.MachineName}-{Guid.CreateVersion7():N}";
}
