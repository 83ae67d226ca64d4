namespace TracesBot.Knowledge;

/// <summary>The content cannot be used. The message lists every fault as file, line and reason.</summary>
internal sealed class ContentException(IReadOnlyList<ContentFault> faults)
    : Exception("The content has faults:\n" + string.Join('\n', faults))
{
    public IReadOnlyList<ContentFault> Faults { get; } = faults;
}

/// <summary>One fault in a content file.</summary>
internal sealed record ContentFault(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
