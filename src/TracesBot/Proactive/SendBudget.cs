using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace TracesBot.Proactive;

/// <summary>The pace of everything that is sent outside turns. When Teams asks for a pause, everybody pauses.</summary>
internal sealed class SendBudget : IDisposable
{
    /// <summary>Longer waits are kept for the one message that was told so; the others try sooner.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly TokenBucketRateLimiter _bucket;
    private readonly SendOptions _options;
    private long _pausedUntil;

    public SendBudget(IOptions<SendOptions> options)
    {
        _options = options.Value;
        var perSecond = options.Value.SendsPerSecond;
        // Teams counts within any second, and a full bucket comes on top of the pace: so it is small.
        var tokens = Math.Max(1, perSecond / 50);
        _bucket = new TokenBucketRateLimiter(
            new TokenBucketRateLimiterOptions
            {
                TokensPerPeriod = tokens,
                // Whole milliseconds, rounded up: never faster than the setting says.
                ReplenishmentPeriod = TimeSpan.FromMilliseconds(Math.Ceiling(1000.0 * tokens / perSecond)),
                TokenLimit = Math.Max(tokens, perSecond / 10),
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
    }

    /// <summary>Gets how many messages may be under way at once.</summary>
    public int Parallel => _options.Parallel;

    /// <summary>How long to wait after the service could not be reached so many times before; null when that was often enough.</summary>
    public TimeSpan? RetryAfter(long failures) =>
        failures + 1 >= _options.Attempts ? null : TimeSpan.FromSeconds(_options.RetrySeconds * Math.Pow(2, failures));

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var permit = await _bucket.AcquireAsync(1, cancellationToken);
        while (TimeLeft() is { } pause)
        {
            await Task.Delay(pause, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Nothing is sent for a while.</summary>
    public void Pause(TimeSpan time)
    {
        var until = Environment.TickCount64 + (long)Math.Min(time.TotalMilliseconds, LongestPause.TotalMilliseconds);
        var seen = Interlocked.Read(ref _pausedUntil);
        while (seen < until)
        {
            var found = Interlocked.CompareExchange(ref _pausedUntil, until, seen);
            seen = found == seen ? until : found;
        }
    }

    public void Dispose() => _bucket.Dispose();

    private TimeSpan? TimeLeft()
    {
        var left = Interlocked.Read(ref _pausedUntil) - Environment.TickCount64;

        return left > 0 ? TimeSpan.FromMilliseconds(left) : null;
    }
}
