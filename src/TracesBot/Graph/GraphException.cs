namespace TracesBot.Graph;

/// <summary>Graph refused, could not be reached, or said what cannot be used.</summary>
/// <param name="status">The status of the answer; 0 without one.</param>
/// <param name="code">Graph's own word for it.</param>
internal sealed class GraphException(int status, string code, string message, Exception? cause = null)
    : Exception(message, cause)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>Gets whether Graph no longer knows what it has told before, so that everything has to be read anew.</summary>
    public bool StartsOver =>
        Status is 410
        || Code.Equals("resyncRequired", StringComparison.OrdinalIgnoreCase)
        || Code.StartsWith("syncState", StringComparison.OrdinalIgnoreCase);
}
