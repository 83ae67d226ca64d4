using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace TracesBot.Graph;

/// <summary>The pace of all requests to Graph together.</summary>
internal sealed class GraphPace(IOptions<GraphOptions> options) : IDisposable
{
    private readonly TokenBucketRateLimiter _bucket = new(
        new TokenBucketRateLimiterOptions
        {
            TokensPerPeriod = 1,
            // Whole milliseconds, rounded up: never faster than the setting says.
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(Math.Ceiling(1000.0 / options.Value.RequestsPerSecond)),
            // Graph counts within any second, and a full bucket would come on top of the pace.
            TokenLimit = 1,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    public ValueTask<RateLimitLease> WaitAsync(CancellationToken cancellationToken) =>
        _bucket.AcquireAsync(1, cancellationToken);

    public void Dispose() => _bucket.Dispose();
}
