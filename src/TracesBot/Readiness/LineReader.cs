using Microsoft.Extensions.Options;

namespace TracesBot.Readiness;

/// <summary>Counts a manager's line, masked: the one place where anything that is shown to a manager begins.</summary>
internal sealed class LineReader(ReadinessStore store, IOptions<ReadinessOptions> options)
{
    public async Task<MaskedLine> ReadAsync(Viewer viewer, CancellationToken cancellationToken) =>
        MaskedLine.Of(await store.CountAsync(viewer, cancellationToken), options.Value.SmallestGroup);
}
