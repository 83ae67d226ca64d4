namespace TracesBot.Storage;

/// <summary>The right to write, until it is disposed.</summary>
internal sealed class WriteTurn(SemaphoreSlim? writer) : IDisposable
{
    public void Dispose() => writer?.Release();
}
