using Microsoft.Extensions.Options;

namespace TracesBot.Proactive;

/// <summary>The pace of everything that is sent outside turns. When Teams asks for a pause, everybody pauses.</summary>
internal sealed class SendBudget(IOptions<SendOptions> options)
{
    /// <summary>Longer waits are kept for the one message that was told so; the others try sooner.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>How many places that nobody could take in time may be made up for. More would break Teams' limit.</summary>
    private const int Backlog = 2;

    private readonly SendOptions _options = options.Value;
    private readonly long _interval = TimeProvider.System.TimestampFrequency / options.Value.SendsPerSecond;
    private long _last = TimeProvider.System.GetTimestamp();
    private long _pausedUntil;

    /// <summary>Gets how many messages may be under way at once.</summary>
    public int Parallel => _options.Parallel;

    /// <summary>How long to wait after the service could not be reached so many times before; null when that was often enough.</summary>
    public TimeSpan? RetryAfter(long failures) =>
        failures + 1 >= _options.Attempts ? null : TimeSpan.FromSeconds(_options.RetrySeconds * Math.Pow(2, failures));

    /// <summary>Waits for the next place in the line: places lie evenly, for Teams counts within any second.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await UntilAsync(TakePlace(), cancellationToken);
        while (TimeLeft() is { } pause)
        {
            await Task.Delay(pause, TimeProvider.System, cancellationToken);
            // Whoever waited for the pause to end must not start all at once.
            await UntilAsync(TakePlace(), cancellationToken);
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

    private long TakePlace()
    {
        var seen = Interlocked.Read(ref _last);
        while (true)
        {
            var place = Math.Max(seen + _interval, TimeProvider.System.GetTimestamp() - (Backlog * _interval));
            var found = Interlocked.CompareExchange(ref _last, place, seen);
            if (found == seen)
            {
                return place;
            }

            seen = found;
        }
    }

    private static async Task UntilAsync(long place, CancellationToken cancellationToken)
    {
        var wait = TimeProvider.System.GetElapsedTime(TimeProvider.System.GetTimestamp(), place);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, TimeProvider.System, cancellationToken);
        }
    }

    private TimeSpan? TimeLeft()
    {
        var left = Interlocked.Read(ref _pausedUntil) - Environment.TickCount64;

        return left > 0 ? TimeSpan.FromMilliseconds(left) : null;
    }
}
